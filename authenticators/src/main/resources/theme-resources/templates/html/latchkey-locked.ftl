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
<@layout.mail title=msg((lk.reason == "recovery")?then("latchkeyLockedMailTitleRecovery", "latchkeyLockedMailTitle")) preheader=msg("latchkeyLockedMailPreheader")>
    <@layout.para>${msg(lead)}</@layout.para>
    <@layout.facts>
      <@layout.fact label=msg("latchkeyPasswordChangedLogin") value=lk.username/>
      <#if !lk.closed>
      <@layout.fact label=msg("latchkeyLockedMailUntil") value=lk.until/>
      </#if>
    </@layout.facts>
    <@layout.para>${msg(lk.closed?then("latchkeyLockedMailYouClosed", you))}</@layout.para>
    <@layout.rule/>
    <@layout.para>${msg(notYou)}</@layout.para>
    <@layout.start/>
</@layout.mail>
