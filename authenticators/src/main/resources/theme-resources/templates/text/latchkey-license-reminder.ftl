<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<#switch lk.kind>
  <#case "before">
    <#assign lead = msg("latchkeyLicenseReminderBefore")>
    <#break>
  <#case "ended">
    <#assign lead = msg("latchkeyLicenseReminderEnded")>
    <#break>
  <#default>
    <#assign lead = msg("latchkeyLicenseReminderRenewed")>
</#switch>
<@layout.mail>
${lead}

<#if lk.company?has_content>
${msg("latchkeyLicenseCompany")}: ${lk.company}
</#if>
<#if lk.plan?has_content>
${msg("latchkeyLicensePlan")}: ${lk.plan}
</#if>
${msg(lk.wholeDay?then("latchkeyLicenseLastDay", "latchkeyLicenseEnds"))}: ${lk.until}
<#if lk.kind == "before">
${msg("latchkeyLicenseDaysLeft")}: ${lk.daysLeft}
</#if>
<@layout.start/>

</@layout.mail>
