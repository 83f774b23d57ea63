<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<#assign kinds = {
  "email": msg("latchkeyContactKindEmail"),
  "phone": msg("latchkeyContactKindPhone"),
  "reserve-phone": msg("latchkeyContactKindReservePhone"),
  "reserve-email": msg("latchkeyContactKindReserveEmail")
}>
<@layout.mail>
<#if lk.lifted>${msg("latchkeyContactSettledLeadLifted")}<#else>${msg("latchkeyContactSettledLead")}</#if>

${msg("latchkeyContactChangedLogin")}: ${lk.username}
${msg("latchkeyContactMailWhat")}: ${kinds[lk.kind]}
${msg("latchkeyPasswordChangedTime")}: ${lk.time}
<#if lk.device?has_content>
${msg("latchkeyContactChangedDevice")}: ${lk.device}
</#if>

${msg("latchkeyContactSettledMeans")}

${msg("latchkeyContactChangedNotYouTitle")} ${msg("latchkeyContactSettledNotYou")}
<@layout.start/>

</@layout.mail>
