<#import "latchkey-mail.ftl" as layout>
<#assign kinds = {
  "email": msg("latchkeyContactKindEmail"),
  "phone": msg("latchkeyContactKindPhone"),
  "reserve-phone": msg("latchkeyContactKindReservePhone"),
  "reserve-email": msg("latchkeyContactKindReserveEmail")
}>
<@layout.mail title=msg("latchkeyContactHeldTitle") preheader=msg("latchkeyContactHeldPreheader")>
    <@layout.para>${msg("latchkeyContactHeldLead")}</@layout.para>
    <@layout.facts>
      <@layout.fact label=msg("latchkeyContactChangedLogin") value=lk.username/>
      <@layout.fact label=msg("latchkeyContactMailWhat") value=kinds[lk.kind]/>
      <@layout.fact label=msg("latchkeyPasswordChangedTime") value=lk.time/>
    </@layout.facts>
    <@layout.para>${msg("latchkeyContactHeldMeans")}</@layout.para>
    <@layout.para>${msg("latchkeyContactHeldYou")}</@layout.para>
    <@layout.rule/>
    <@layout.para><strong>${msg("latchkeyContactChangedNotYouTitle")}</strong> ${msg("latchkeyContactHeldNotYou")}</@layout.para>
    <@layout.start/>
</@layout.mail>
