<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<#assign code = lk.code!"">
<#assign link = lk.link!"">
<@layout.mail>
${msg("latchkeyResetLead")}
${lk.username}

<#if code?has_content>
${msg("latchkeyResetCode")}: ${code}
${msg("latchkeyResetCodeUse")}

</#if>
<#if link?has_content>
${msg(code?has_content?then("latchkeyResetLinkText", "latchkeyResetLinkOnlyText"))}
${link}

</#if>
<#if code?has_content && link?has_content>
${msg("latchkeyResetCodeValid", lk.minutes?c)}
${layout.quoting("latchkeyMailHost", lk.host)}
${msg("latchkeyMailSecret")}
<#elseif link?has_content>
${msg("latchkeyResetLinkValid", lk.minutes?c)}
${layout.quoting("latchkeyMailHost", lk.host)}
${msg("latchkeyMailSecretLink")}
<#else>
${msg("latchkeyResetCodeOnlyValid", lk.minutes?c)}
${msg("latchkeyMailSecretCode")}
</#if>
${msg("latchkeyMailNotYou")}

</@layout.mail>
