<#ftl output_format="plainText">
<#import "latchkey-mail.ftl" as layout>
<@layout.mail>
${msg("latchkeyUnlockMailLead")}
${lk.username}

${msg("latchkeyUnlockMailUse")}
${lk.link}

${msg("latchkeyUnlockMailValid", lk.minutes?c)}
${layout.quoting("latchkeyMailHost", lk.host)}
${msg("latchkeyMailSecretLink")}
${msg("latchkeyUnlockMailNotYou")}

</@layout.mail>
