<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<@layout.mail>
${msg("latchkeyFactorCodeLead")}
${lk.username}

${msg("latchkeyResetCode")}: ${lk.code}
${msg("latchkeyResetCodeUse")}

${msg("latchkeyResetCodeOnlyValid", lk.minutes?c)}
${msg("latchkeyMailSecretCode")}
${msg("latchkeyFactorCodeNotYou")}

</@layout.mail>
