<#import "latchkey-layout.ftl" as layout>
<#assign args = lk.args![]>
<#function text key>
  <#return msg(key, args[0]!"", args[1]!"", args[2]!"")>
</#function>
<#assign failed = (lk.kind!"info") == "error">
<@layout.page title=text(lk.titleKey) icon=failed?then("attention", "clock") tone=failed?then("warning", "accent")>
      <p class="lk-lead">${text(lk.textKey)}</p>
      <p class="lk-actions lk-actions--stacked">
        <#if lk.retryUrl?has_content>
        <a class="lk-button lk-button--primary" id="latchkey-retry" href="${lk.retryUrl}">${msg("latchkeyNoticeRetry")}</a>
        </#if>
        <a class="lk-button lk-button--${lk.retryUrl?has_content?then('secondary', 'primary')}" id="latchkey-start" href="${lk.signInUrl!lk.startUrl}">${msg("latchkeyNoticeStart")}</a>
      </p>
</@layout.page>
