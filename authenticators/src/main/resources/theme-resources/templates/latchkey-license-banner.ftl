<#-- A word about the licence on the way in, once a day; one press goes on. -->
<#import "latchkey-layout.ftl" as layout>
<#import "latchkey-license-facts.ftl" as license>
<#switch lk.state>
  <#case "expiring">
    <#assign title = msg("latchkeyLicenseExpiringTitle") lead = msg("latchkeyLicenseExpiringLead")>
    <#break>
  <#case "grace">
  <#case "expired">
    <#assign title = msg("latchkeyLicenseGraceTitle") lead = msg("latchkeyLicenseOddLead")>
    <#if lk.openUntil?has_content>
      <#assign lead = msg(lk.wholeDay?then("latchkeyLicenseGraceLeadDay", "latchkeyLicenseGraceLead"), lk.openUntil)>
    </#if>
    <#break>
  <#default>
    <#assign title = msg("latchkeyLicenseOddTitle") lead = msg("latchkeyLicenseOddLead")>
</#switch>
<@layout.page title=title icon="calendar" tone=(lk.state == "expiring")?then("accent", "warning")>
      <p class="lk-lead">${lead}</p>
      <@license.facts>
        <#if lk.state == "expiring" && lk.daysLeft?has_content>
        <div><dt>${msg("latchkeyLicenseDaysLeft")}</dt><dd id="latchkey-days-left">${lk.daysLeft}</dd></div>
        </#if>
      </@license.facts>
      <form class="lk-form" id="latchkey-license-banner" action="${url.loginAction}" method="post">
        <button class="lk-button lk-button--primary" id="latchkey-continue" type="submit" name="step" value="continue" autofocus>${msg("latchkeyLicenseContinue")}</button>
      </form>
      <@license.renewal/>
</@layout.page>
