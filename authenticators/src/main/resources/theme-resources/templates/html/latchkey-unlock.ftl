<#import "latchkey-mail.ftl" as layout>
<@layout.mail title=msg("latchkeyUnlockTitle") preheader=msg("latchkeyUnlockMailPreheader", lk.minutes?c)>
    <@layout.para>${msg("latchkeyUnlockMailLead")}</@layout.para>
    <@layout.account username=lk.username/>
    <@layout.para>${msg("latchkeyUnlockMailUse")}</@layout.para>
    <@layout.button label=msg("latchkeyUnlockMailButton") link=lk.link/>
    <@layout.plainLink link=lk.link/>
    <@layout.rule/>
    <@layout.small>${msg("latchkeyUnlockMailValid", lk.minutes?c)}</@layout.small>
    <@layout.small><@layout.quoting key="latchkeyMailHost" value=lk.host/></@layout.small>
    <@layout.small>${msg("latchkeyMailSecretLink")}</@layout.small>
    <@layout.small>${msg("latchkeyUnlockMailNotYou")}</@layout.small>
</@layout.mail>
