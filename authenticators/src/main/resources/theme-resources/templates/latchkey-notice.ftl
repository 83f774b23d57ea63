<#import "latchkey-layout.ftl" as layout>
<#assign args = lk.args![]>
<#function text key>
  <#return msg(key, args[0]!"", args[1]!"", args[2]!"")>
</#function>
<@layout.page title=text(lk.titleKey) invalid=(lk.kind!"info") == "error">
      <p class="lk-lead">${text(lk.textKey)}</p>
      <p class="lk-actions">
        <#if lk.retryUrl?has_content>
        <a class="lk-button lk-button--primary" id="latchkey-retry" href="${lk.retryUrl}">${msg("latchkeyNoticeRetry")}</a>
        </#if>
        <a class="lk-button lk-button--${lk.retryUrl?has_content?then('secondary', 'primary')}" id="latchkey-start" href="${lk.startUrl}">${msg("latchkeyNoticeStart")}</a>
      </p>
</@layout.page>
