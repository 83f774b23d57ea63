<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<@layout.mail>
${msg("latchkeyFactorCodeUsedLead")}

${msg("latchkeyPasswordChangedLogin")}: ${lk.username}
${msg("latchkeyFactorCodeUsedContact")}: ${lk.contact}
${msg("latchkeyPasswordChangedTime")}: ${lk.time}
<#if lk.device?has_content>
${msg("latchkeyPasswordChangedDevice")}: ${lk.device}
</#if>

${msg("latchkeyFactorCodeUsedOk")}

${msg("latchkeyPasswordChangedNotYouTitle")} ${msg("latchkeyFactorCodeUsedNotYou")}
<@layout.start/>

</@layout.mail>
