<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<#switch lk.reason>
  <#case "device">
    <#assign lead = "latchkeyLockedMailLeadDevice" notYou = "latchkeyLockedMailNotYouDevice" you = "latchkeyLockedMailYou">
    <#break>
  <#case "recovery">
    <#assign lead = "latchkeyLockedMailLeadRecovery" notYou = "latchkeyLockedMailNotYouRecovery" you = "latchkeyLockedMailYouRecovery">
    <#break>
  <#default>
    <#assign lead = "latchkeyLockedMailLead" notYou = "latchkeyLockedMailNotYou" you = "latchkeyLockedMailYou">
</#switch>
<@layout.mail>
${msg(lead)}

${msg("latchkeyPasswordChangedLogin")}: ${lk.username}
<#if !lk.closed>
${msg("latchkeyLockedMailUntil")}: ${lk.until}
</#if>

${msg(lk.closed?then("latchkeyLockedMailYouClosed", you))}

${msg(notYou)}
<@layout.start/>

</@layout.mail>
