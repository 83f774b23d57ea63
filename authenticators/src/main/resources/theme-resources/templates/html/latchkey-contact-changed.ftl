<#import "latchkey-mail.ftl" as layout>
<#assign kinds = {
  "phone": msg("latchkeyContactKindPhone"),
  "reserve-phone": msg("latchkeyContactKindReservePhone"),
  "reserve-email": msg("latchkeyContactKindReserveEmail")
}>
<@layout.mail title=msg("latchkeyContactChangedTitle") preheader=msg("latchkeyContactChangedPreheader")>
    <@layout.para>${msg("latchkeyContactChangedLead")}</@layout.para>
    <@layout.facts>
      <@layout.fact label=msg("latchkeyContactChangedLogin") value=lk.username/>
      <@layout.fact label=kinds[lk.kind] value=lk.now/>
      <#if lk.before?has_content>
      <@layout.fact label=msg("latchkeyContactChangedBefore") value=lk.before/>
      </#if>
      <@layout.fact label=msg("latchkeyContactChangedTime") value=lk.time/>
      <#if lk.device?has_content>
      <@layout.fact label=msg("latchkeyContactChangedDevice") value=lk.device/>
      </#if>
    </@layout.facts>
    <@layout.para>${msg("latchkeyContactChangedMeans")}</@layout.para>
    <@layout.para>${msg("latchkeyContactChangedOk")}</@layout.para>
    <@layout.rule/>
    <@layout.para><strong>${msg("latchkeyContactChangedNotYouTitle")}</strong> ${msg("latchkeyContactChangedNotYou")}</@layout.para>
    <@layout.start/>
</@layout.mail>
