<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<@layout.mail>
${msg("latchkeyFactorReplacedLead")}

${msg("latchkeyPasswordChangedLogin")}: ${lk.username}
${msg("latchkeyPasswordChangedTime")}: ${lk.time}
<#if lk.device?has_content>
${msg("latchkeyPasswordChangedDevice")}: ${lk.device}
</#if>

${msg("latchkeyPasswordChangedOk")}

${msg("latchkeyPasswordChangedNotYouTitle")} ${msg("latchkeyBackupMailNotYou")}
<@layout.start/>

</@layout.mail>
