<#import "latchkey-mail.ftl" as layout>
<#assign kinds = {
  "phone": msg("latchkeyContactKindPhone"),
  "reserve-phone": msg("latchkeyContactKindReservePhone"),
  "reserve-email": msg("latchkeyContactKindReserveEmail")
}>
<@layout.mail title=msg("latchkeyContactRemovedTitle") preheader=msg("latchkeyContactChangedPreheader")>
    <@layout.para>${msg("latchkeyContactRemovedLead")}</@layout.para>
    <@layout.facts>
      <@layout.fact label=msg("latchkeyContactChangedLogin") value=lk.username/>
      <@layout.fact label=kinds[lk.kind] value=lk.removed/>
      <@layout.fact label=msg("latchkeyContactChangedTime") value=lk.time/>
      <#if lk.device?has_content>
      <@layout.fact label=msg("latchkeyContactChangedDevice") value=lk.device/>
      </#if>
    </@layout.facts>
    <@layout.para>${msg("latchkeyContactRemovedMeans")}</@layout.para>
    <@layout.para>${msg("latchkeyContactChangedOk")}</@layout.para>
    <@layout.rule/>
    <@layout.para><strong>${msg("latchkeyContactChangedNotYouTitle")}</strong> ${msg("latchkeyContactRemovedNotYou")}</@layout.para>
    <@layout.start/>
</@layout.mail>
