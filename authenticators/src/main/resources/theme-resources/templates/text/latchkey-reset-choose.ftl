<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<@layout.mail>
${msg("latchkeyResetChooseLead")}

<#list lk.accounts as account>
${account.username}
${account.link}

</#list>
${msg("latchkeyResetChooseValid", lk.minutes?c)}
${layout.quoting("latchkeyResetChooseHost", lk.host)}
${msg("latchkeyResetChooseSecret")}
${msg("latchkeyMailNotYou")}

</@layout.mail>
