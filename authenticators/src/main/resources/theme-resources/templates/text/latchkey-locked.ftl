<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<@layout.mail>
${msg("latchkeyLockedMailLead")}

${msg("latchkeyPasswordChangedLogin")}: ${lk.username}
<#if !lk.closed>
${msg("latchkeyLockedMailUntil")}: ${lk.until} (${lk.zone})
</#if>

${msg("latchkeyLockedMailYou")}

${msg("latchkeyLockedMailNotYou")}
<@layout.start/>

</@layout.mail>
