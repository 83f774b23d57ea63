<#import "latchkey-mail.ftl" as layout>
<@layout.mail title=msg("latchkeyFactorCodeUsedTitle") preheader=msg("latchkeyPasswordChangedPreheader")>
    <@layout.para>${msg("latchkeyFactorCodeUsedLead")}</@layout.para>
    <@layout.facts>
      <@layout.fact label=msg("latchkeyPasswordChangedLogin") value=lk.username/>
      <@layout.fact label=msg("latchkeyFactorCodeUsedContact") value=lk.contact/>
      <@layout.fact label=msg("latchkeyPasswordChangedTime") value=lk.time/>
      <#if lk.device?has_content>
      <@layout.fact label=msg("latchkeyPasswordChangedDevice") value=lk.device/>
      </#if>
    </@layout.facts>
    <@layout.para>${msg("latchkeyFactorCodeUsedOk")}</@layout.para>
    <@layout.rule/>
    <@layout.para><strong>${msg("latchkeyPasswordChangedNotYouTitle")}</strong> ${msg("latchkeyFactorCodeUsedNotYou")}</@layout.para>
    <@layout.start/>
</@layout.mail>
