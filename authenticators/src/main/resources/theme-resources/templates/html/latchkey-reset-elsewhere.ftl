<#import "latchkey-mail.ftl" as layout>
<@layout.mail title=msg("latchkeyResetElsewhereTitle") preheader=msg("latchkeyResetElsewherePreheader")>
    <@layout.para>${msg("latchkeyResetElsewhereLead")}</@layout.para>
    <@layout.account username=lk.username/>
    <@layout.para>${msg("latchkeyResetElsewhereText", lk.keeper, lk.product)}</@layout.para>
    <@layout.para>${msg("latchkeyResetElsewhereNext")}</@layout.para>
    <@layout.start/>
    <@layout.rule/>
    <@layout.small>${msg("latchkeyMailNotYou")}</@layout.small>
</@layout.mail>
