<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<@layout.mail>
${msg("latchkeyResetElsewhereLead")}
${lk.username}

${msg("latchkeyResetElsewhereText", lk.keeper, lk.product)}
${msg("latchkeyResetElsewhereNext")}
<@layout.start/>

${msg("latchkeyMailNotYou")}

</@layout.mail>
