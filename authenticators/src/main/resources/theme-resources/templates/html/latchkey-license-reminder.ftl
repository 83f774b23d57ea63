<#import "latchkey-mail.ftl" as layout>
<#switch lk.kind>
  <#case "before">
    <#assign title = msg("latchkeyLicenseExpiringTitle") lead = msg("latchkeyLicenseReminderBefore")>
    <#break>
  <#case "ended">
    <#assign title = msg("latchkeyLicenseGraceTitle") lead = msg("latchkeyLicenseReminderEnded")>
    <#break>
  <#default>
    <#assign title = msg("latchkeyLicenseReminderRenewedTitle") lead = msg("latchkeyLicenseReminderRenewed")>
</#switch>
<@layout.mail title=title preheader=lead>
    <@layout.para>${lead}</@layout.para>
    <@layout.facts>
      <#if lk.company?has_content>
      <@layout.fact label=msg("latchkeyLicenseCompany") value=lk.company/>
      </#if>
      <#if lk.plan?has_content>
      <@layout.fact label=msg("latchkeyLicensePlan") value=lk.plan/>
      </#if>
      <@layout.fact label=msg(lk.wholeDay?then("latchkeyLicenseLastDay", "latchkeyLicenseEnds")) value=lk.until/>
      <#if lk.kind == "before">
      <@layout.fact label=msg("latchkeyLicenseDaysLeft") value=lk.daysLeft/>
      </#if>
    </@layout.facts>
    <@layout.start/>
</@layout.mail>
