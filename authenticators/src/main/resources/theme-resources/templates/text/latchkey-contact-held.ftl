<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<#assign kinds = {
  "email": msg("latchkeyContactKindEmail"),
  "phone": msg("latchkeyContactKindPhone"),
  "reserve-phone": msg("latchkeyContactKindReservePhone"),
  "reserve-email": msg("latchkeyContactKindReserveEmail")
}>
<@layout.mail>
${msg("latchkeyContactHeldLead")}

${msg("latchkeyContactChangedLogin")}: ${lk.username}
${msg("latchkeyContactMailWhat")}: ${kinds[lk.kind]}
${msg("latchkeyPasswordChangedTime")}: ${lk.time}

${msg("latchkeyContactHeldMeans")}
${msg("latchkeyContactHeldYou")}

${msg("latchkeyContactChangedNotYouTitle")} ${msg("latchkeyContactHeldNotYou")}
<@layout.start/>

</@layout.mail>
