<#import "latchkey-mail.ftl" as layout>
<@layout.mail title=msg("latchkeyResetDisabledTitle") preheader=msg("latchkeyResetDisabledPreheader")>
    <@layout.para>${msg("latchkeyResetDisabledLead")}</@layout.para>
    <@layout.account username=lk.username/>
    <@layout.para>${msg("latchkeyResetDisabledText")}</@layout.para>
    <@layout.para>${msg("latchkeyResetDisabledNext")}</@layout.para>
    <@layout.rule/>
    <@layout.small>${msg("latchkeyResetDisabledNotYou")}</@layout.small>
</@layout.mail>
