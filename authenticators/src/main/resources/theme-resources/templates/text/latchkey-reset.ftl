<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<#assign withCode = lk.code?has_content>
<@layout.mail>
${msg("latchkeyResetLead")}
${lk.username}

<#if withCode>
${msg("latchkeyResetCode")}: ${lk.code}

</#if>
${msg(withCode?then("latchkeyResetLinkText", "latchkeyResetLinkOnlyText"))}
${lk.link}

${msg(withCode?then("latchkeyResetCodeValid", "latchkeyResetLinkValid"), lk.minutes?c)}
${layout.quoting("latchkeyMailHost", lk.host)}
${msg(withCode?then("latchkeyMailSecret", "latchkeyMailSecretLink"))}
${msg("latchkeyMailNotYou")}

</@layout.mail>
