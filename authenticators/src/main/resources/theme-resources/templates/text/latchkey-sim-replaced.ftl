<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<@layout.mail>
${msg("latchkeySimReplacedLead", lk.number)}

${msg("latchkeySimReplacedLogin")}: ${lk.username}
${msg("latchkeySimReplacedTime")}: ${lk.time}
${msg("latchkeySimReplacedUntil")}: ${lk.until}

${msg("latchkeySimReplacedOk")}

${msg("latchkeySimReplacedNotYouTitle")} ${msg("latchkeySimReplacedNotYou")}
<@layout.start/>

</@layout.mail>
