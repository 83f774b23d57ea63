<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<#assign kinds = {
  "phone": msg("latchkeyContactKindPhone"),
  "reserve-phone": msg("latchkeyContactKindReservePhone"),
  "reserve-email": msg("latchkeyContactKindReserveEmail")
}>
<@layout.mail>
${msg("latchkeyContactRemovedLead")}

${msg("latchkeyContactChangedLogin")}: ${lk.username}
${kinds[lk.kind]}: ${lk.removed}
${msg("latchkeyContactChangedTime")}: ${lk.time}
<#if lk.device?has_content>
${msg("latchkeyContactChangedDevice")}: ${lk.device}
</#if>

${msg("latchkeyContactRemovedMeans")}
${msg("latchkeyContactChangedOk")}

${msg("latchkeyContactChangedNotYouTitle")} ${msg("latchkeyContactRemovedNotYou")}
<@layout.start/>

</@layout.mail>
