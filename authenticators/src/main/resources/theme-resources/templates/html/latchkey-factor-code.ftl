<#-- No link: only who sits in front of the sign-in can use the code. -->
<#import "latchkey-mail.ftl" as layout>
<@layout.mail title=msg("latchkeyFactorCodeTitle") preheader=msg("latchkeyFactorCodePreheader", lk.minutes?c)>
    <@layout.para>${msg("latchkeyFactorCodeLead")}</@layout.para>
    <@layout.account username=lk.username/>
    <@layout.code label=msg("latchkeyResetCode") value=lk.code/>
    <@layout.para>${msg("latchkeyResetCodeUse")}</@layout.para>
    <@layout.rule/>
    <@layout.small>${msg("latchkeyResetCodeOnlyValid", lk.minutes?c)}</@layout.small>
    <@layout.small>${msg("latchkeyMailSecretCode")}</@layout.small>
    <@layout.small>${msg("latchkeyFactorCodeNotYou")}</@layout.small>
</@layout.mail>
