<#import "latchkey-layout.ftl" as layout>
<#-- An admin's own text, if the realm has one under that key: msg() gives an unknown key back as it is. -->
<#assign own = (lk.reasonKey!"")?has_content?then(msg(lk.reasonKey!""), "")>
<@layout.page title=msg("latchkeyAccountClosedTitle") icon="attention" tone="warning">
      <p class="lk-lead"><#if own?has_content && own != lk.reasonKey>${own}<#else>${msg("latchkeyAccountClosedText")}</#if></p>
      <p class="lk-actions lk-actions--stacked">
        <a class="lk-button lk-button--primary" id="latchkey-other-name" href="${url.loginRestartFlowUrl}">${msg("latchkeyAccountClosedOther")}</a>
      </p>
</@layout.page>
