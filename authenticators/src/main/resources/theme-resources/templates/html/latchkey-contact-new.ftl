<#import "latchkey-mail.ftl" as layout>
<#assign kinds = {
  "email": msg("latchkeyContactKindEmail"),
  "phone": msg("latchkeyContactKindPhone"),
  "reserve-phone": msg("latchkeyContactKindReservePhone"),
  "reserve-email": msg("latchkeyContactKindReserveEmail")
}>
<@layout.mail title=msg("latchkeyContactNewTitle") preheader=msg("latchkeyContactNewPreheader")>
    <@layout.para>${msg("latchkeyContactNewLead", lk.host)}</@layout.para>
    <@layout.facts>
      <@layout.fact label=msg("latchkeyContactMailWhat") value=kinds[lk.kind]/>
      <@layout.fact label=msg("latchkeyContactNewUsable") value=lk.usableFrom/>
    </@layout.facts>
    <@layout.para>${msg("latchkeyContactNewMeans")}</@layout.para>
    <@layout.rule/>
    <@layout.para><strong>${msg("latchkeyContactChangedNotYouTitle")}</strong> ${msg("latchkeyContactNewNotYou")}</@layout.para>
</@layout.mail>
