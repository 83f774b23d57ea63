<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<@layout.mail>
${msg("latchkeyBackupSetMailLead")}

${msg("latchkeyPasswordChangedLogin")}: ${lk.username}
${msg("latchkeyBackupMailSet")}: ${lk.set}
${msg("latchkeyPasswordChangedTime")}: ${lk.time}
<#if lk.device?has_content>
${msg("latchkeyPasswordChangedDevice")}: ${lk.device}
</#if>

${msg("latchkeyBackupSetMailOk")}

${msg("latchkeyPasswordChangedNotYouTitle")} ${msg("latchkeyBackupMailNotYou")}
<@layout.start/>

</@layout.mail>
