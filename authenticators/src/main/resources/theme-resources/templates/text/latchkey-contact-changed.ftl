<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<#assign kinds = {
  "phone": msg("latchkeyContactKindPhone"),
  "reserve-phone": msg("latchkeyContactKindReservePhone"),
  "reserve-email": msg("latchkeyContactKindReserveEmail")
}>
<@layout.mail>
${msg("latchkeyContactChangedLead")}

${msg("latchkeyContactChangedLogin")}: ${lk.username}
${kinds[lk.kind]}: ${lk.now}
<#if lk.before?has_content>
${msg("latchkeyContactChangedBefore")}: ${lk.before}
</#if>
${msg("latchkeyContactChangedTime")}: ${lk.time}
<#if lk.device?has_content>
${msg("latchkeyContactChangedDevice")}: ${lk.device}
</#if>

${msg("latchkeyContactChangedMeans")}
${msg("latchkeyContactChangedOk")}

${msg("latchkeyContactChangedNotYouTitle")} ${msg("latchkeyContactChangedNotYou")}
<@layout.start/>

</@layout.mail>
