<#-- A code, a link or both: once the tries of a day are spent only links go out, and a server without a known name sends codes only. -->
<#import "latchkey-mail.ftl" as layout>
<#assign code = lk.code!"">
<#assign link = lk.link!"">
<@layout.mail title=msg("latchkeyResetTitle") preheader=msg("latchkeyResetPreheader", lk.minutes?c)>
    <@layout.para>${msg("latchkeyResetLead")}</@layout.para>
    <@layout.account username=lk.username/>
    <#if code?has_content>
    <@layout.code label=msg("latchkeyResetCode") value=code/>
    <@layout.para>${msg("latchkeyResetCodeUse")}<#if link?has_content> ${msg("latchkeyResetLinkOr")}</#if></@layout.para>
    <#else>
    <@layout.para>${msg("latchkeyResetLinkUse")}</@layout.para>
    </#if>
    <#if link?has_content>
    <@layout.button label=msg("latchkeyResetButton") link=link/>
    <@layout.plainLink link=link/>
    </#if>
    <@layout.rule/>
    <#if code?has_content && link?has_content>
    <@layout.small>${msg("latchkeyResetCodeValid", lk.minutes?c)}</@layout.small>
    <@layout.small><@layout.quoting key="latchkeyMailHost" value=lk.host/></@layout.small>
    <@layout.small>${msg("latchkeyMailSecret")}</@layout.small>
    <#elseif link?has_content>
    <@layout.small>${msg("latchkeyResetLinkValid", lk.minutes?c)}</@layout.small>
    <@layout.small><@layout.quoting key="latchkeyMailHost" value=lk.host/></@layout.small>
    <@layout.small>${msg("latchkeyMailSecretLink")}</@layout.small>
    <#else>
    <@layout.small>${msg("latchkeyResetCodeOnlyValid", lk.minutes?c)}</@layout.small>
    <@layout.small>${msg("latchkeyMailSecretCode")}</@layout.small>
    </#if>
    <@layout.small>${msg("latchkeyMailNotYou")}</@layout.small>
</@layout.mail>
