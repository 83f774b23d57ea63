<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<#assign kinds = {
  "email": msg("latchkeyContactKindEmail"),
  "phone": msg("latchkeyContactKindPhone"),
  "reserve-phone": msg("latchkeyContactKindReservePhone"),
  "reserve-email": msg("latchkeyContactKindReserveEmail")
}>
<@layout.mail>
${msg("latchkeyContactNewLead", lk.host)}

${msg("latchkeyContactMailWhat")}: ${kinds[lk.kind]}
${msg("latchkeyContactNewUsable")}: ${lk.usableFrom}

${msg("latchkeyContactNewMeans")}

${msg("latchkeyContactChangedNotYouTitle")} ${msg("latchkeyContactNewNotYou")}

</@layout.mail>
