<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<@layout.mail>
${msg("latchkeyContactCodeLead", lk.product)}

${msg("latchkeyResetCode")}: ${lk.code}
${msg("latchkeyResetCodeUse")}

${msg("latchkeyResetCodeOnlyValid", lk.minutes?c)}
${msg("latchkeyMailSecretCode")}
${msg("latchkeyContactCodeNotYou")}

</@layout.mail>
