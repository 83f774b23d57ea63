<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<@layout.mail>
${msg("latchkeyResetDisabledLead")}
${lk.username}

${msg("latchkeyResetDisabledText")}
${msg("latchkeyResetDisabledNext")}
${msg("latchkeyResetDisabledNotYou")}

</@layout.mail>
