<#-- The licence blocks. The page waits: a GET of it goes on by itself as soon as the licence is good again. -->
<#import "latchkey-layout.ftl" as layout>
<#import "latchkey-license-facts.ftl" as license>
<#switch lk.state>
  <#case "suspended">
    <#assign title = msg("latchkeyLicenseSuspendedTitle") lead = msg("latchkeyLicenseSuspendedLead")>
    <#break>
  <#case "missing">
    <#assign title = msg("latchkeyLicenseMissingTitle") lead = msg("latchkeyLicenseMissingLead")>
    <#break>
  <#default>
    <#assign title = msg("latchkeyLicenseExpiredTitle") lead = msg("latchkeyLicenseExpiredLead")>
</#switch>
<@layout.page title=title icon="calendar" tone="warning">
      <p class="lk-lead">${lead}</p>
      <@license.facts/>
      <@license.renewal buttonKind="primary"/>
      <form class="lk-form" id="latchkey-license-blocked" action="${url.loginAction}" method="post"
            data-status-url="${lk.statusUrl}" data-onward-url="${lk.onwardUrl}">
        <#if lk.checked>
        <p class="lk-alert lk-alert--info" id="latchkey-checked" role="status">${msg("latchkeyLicenseStillBlocked")}</p>
        </#if>
        <button class="lk-button lk-button--${lk.renewUrl?has_content?then('secondary', 'primary')}" id="latchkey-check" type="submit" name="step" value="check">${msg("latchkeyLicenseCheck")}</button>
        <p class="lk-hint" id="latchkey-status" role="status" data-by-itself="${msg("latchkeyLicenseByItself")}">${msg("latchkeyLicenseThenCheck")}</p>
        <@layout.ways>
        <button class="lk-way" id="latchkey-other" type="submit" name="step" value="other">${msg("latchkeyLicenseSomebodyElse")}</button>
        </@layout.ways>
      </form>
</@layout.page>
