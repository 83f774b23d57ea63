<#import "latchkey-mail.ftl" as layout>
<#assign withCode = lk.code?has_content>
<@layout.mail title=msg("latchkeyResetTitle") preheader=msg("latchkeyResetPreheader", lk.minutes?c)>
    <@layout.para>${msg("latchkeyResetLead")}</@layout.para>
    <@layout.account username=lk.username/>
    <#if withCode>
    <@layout.code label=msg("latchkeyResetCode") value=lk.code/>
    </#if>
    <@layout.para>${msg(withCode?then("latchkeyResetCodeUse", "latchkeyResetLinkUse"))}</@layout.para>
    <@layout.button label=msg("latchkeyResetButton") link=lk.link/>
    <@layout.plainLink link=lk.link/>
    <@layout.rule/>
    <@layout.small>${msg(withCode?then("latchkeyResetCodeValid", "latchkeyResetLinkValid"), lk.minutes?c)}</@layout.small>
    <@layout.small><@layout.quoting key="latchkeyMailHost" value=lk.host/></@layout.small>
    <@layout.small>${msg(withCode?then("latchkeyMailSecret", "latchkeyMailSecretLink"))}</@layout.small>
    <@layout.small>${msg("latchkeyMailNotYou")}</@layout.small>
</@layout.mail>
