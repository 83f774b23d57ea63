<#import "latchkey-mail.ftl" as layout>
<#assign kinds = {
  "email": msg("latchkeyContactKindEmail"),
  "phone": msg("latchkeyContactKindPhone"),
  "reserve-phone": msg("latchkeyContactKindReservePhone"),
  "reserve-email": msg("latchkeyContactKindReserveEmail")
}>
<@layout.mail title=msg("latchkeyContactSettledTitle") preheader=msg("latchkeyContactSettledPreheader")>
    <@layout.para><#if lk.lifted>${msg("latchkeyContactSettledLeadLifted")}<#else>${msg("latchkeyContactSettledLead")}</#if></@layout.para>
    <@layout.facts>
      <@layout.fact label=msg("latchkeyContactChangedLogin") value=lk.username/>
      <@layout.fact label=msg("latchkeyContactMailWhat") value=kinds[lk.kind]/>
      <@layout.fact label=msg("latchkeyPasswordChangedTime") value=lk.time/>
      <#if lk.device?has_content>
      <@layout.fact label=msg("latchkeyContactChangedDevice") value=lk.device/>
      </#if>
    </@layout.facts>
    <@layout.para>${msg("latchkeyContactSettledMeans")}</@layout.para>
    <@layout.rule/>
    <@layout.para><strong>${msg("latchkeyContactChangedNotYouTitle")}</strong> ${msg("latchkeyContactSettledNotYou")}</@layout.para>
    <@layout.start/>
</@layout.mail>
