<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<@layout.mail>
${msg("latchkeyBackupUsedMailLead")}

${msg("latchkeyPasswordChangedLogin")}: ${lk.username}
${msg("latchkeyBackupMailSet")}: ${lk.set}
${msg("latchkeyBackupMailLeft")}: ${lk.left}
${msg("latchkeyPasswordChangedTime")}: ${lk.time}
<#if lk.device?has_content>
${msg("latchkeyPasswordChangedDevice")}: ${lk.device}
</#if>

<#if lk.reminder == "none">${msg("latchkeyBackupUsedMailOk")}<#elseif lk.reminder == "advised">${msg("latchkeyBackupUsedMailFew")}<#else>${msg("latchkeyBackupUsedMailNone")}</#if>

${msg("latchkeyPasswordChangedNotYouTitle")} ${msg("latchkeyBackupMailNotYou")}
<@layout.start/>

</@layout.mail>
