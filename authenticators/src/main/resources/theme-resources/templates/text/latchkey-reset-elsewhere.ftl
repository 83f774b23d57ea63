<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<@layout.mail>
${msg("latchkeyResetElsewhereLead")}
${lk.username}

${msg("latchkeyResetElsewhereText", lk.keeper, lk.product)}
${msg("latchkeyResetElsewhereNext")}
${lk.startUrl}

${layout.quoting("latchkeyMailHost", lk.host)}
${msg("latchkeyMailNotYou")}

</@layout.mail>
