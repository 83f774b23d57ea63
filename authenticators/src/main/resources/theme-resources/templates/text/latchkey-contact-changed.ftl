<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<#assign kinds = {
  "email": msg("latchkeyContactKindEmail"),
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

<#if lk.usableFrom?has_content>${msg("latchkeyContactChangedMeansFrom", lk.usableFrom)}<#else>${msg("latchkeyContactChangedMeans")}</#if>
${msg("latchkeyContactChangedOk")}

<#if lk.link?has_content>
${msg("latchkeyContactChangedNotYouTitle")} ${msg("latchkeyContactObject", lk.until)}
${lk.link}

${msg("latchkeyContactObjectThen")}
${layout.quoting("latchkeyMailHost", lk.host)}
${msg("latchkeyMailSecretLink")}
<#else>
${msg("latchkeyContactChangedNotYouTitle")} ${msg("latchkeyContactChangedNotYou")}
<@layout.start/>
</#if>

</@layout.mail>
