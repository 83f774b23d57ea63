<#import "latchkey-mail.ftl" as layout>
<@layout.mail title=msg("latchkeyResetChooseTitle") preheader=msg("latchkeyResetChoosePreheader")>
    <@layout.para>${msg("latchkeyResetChooseLead")}</@layout.para>
    <#list lk.accounts as account>
    <@layout.box>
    <@layout.account username=account.username/>
    <@layout.button label=msg("latchkeyResetChooseButton") link=account.link/>
    <@layout.plainLink link=account.link lead=""/>
    </@layout.box>
    </#list>
    <@layout.rule/>
    <@layout.small>${msg("latchkeyResetChooseValid", lk.minutes?c)}</@layout.small>
    <@layout.small><@layout.quoting key="latchkeyResetChooseHost" value=lk.host/></@layout.small>
    <@layout.small>${msg("latchkeyResetChooseSecret")}</@layout.small>
    <@layout.small>${msg("latchkeyMailNotYou")}</@layout.small>
</@layout.mail>
