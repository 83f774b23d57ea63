<#-- May reach a stranger, whose address somebody typed: no name, no login, no link. -->
<#import "latchkey-mail.ftl" as layout>
<@layout.mail title=msg("latchkeyContactCodeTitle") preheader=msg("latchkeyContactCodePreheader", lk.minutes?c)>
    <@layout.para>${msg("latchkeyContactCodeLead", lk.product)}</@layout.para>
    <@layout.code label=msg("latchkeyResetCode") value=lk.code/>
    <@layout.para>${msg("latchkeyResetCodeUse")}</@layout.para>
    <@layout.rule/>
    <@layout.small>${msg("latchkeyResetCodeOnlyValid", lk.minutes?c)}</@layout.small>
    <@layout.small>${msg("latchkeyMailSecretCode")}</@layout.small>
    <@layout.small>${msg("latchkeyContactCodeNotYou")}</@layout.small>
</@layout.mail>
