<#import "latchkey-mail.ftl" as layout>
<@layout.mail title=msg("latchkeyLockedMailTitle") preheader=msg("latchkeyLockedMailPreheader")>
    <@layout.para>${msg("latchkeyLockedMailLead")}</@layout.para>
    <@layout.facts>
      <@layout.fact label=msg("latchkeyPasswordChangedLogin") value=lk.username/>
      <#if !lk.closed>
      <@layout.fact label=msg("latchkeyLockedMailUntil") value=lk.until + " (" + lk.zone + ")"/>
      </#if>
    </@layout.facts>
    <@layout.para>${msg("latchkeyLockedMailYou")}</@layout.para>
    <@layout.rule/>
    <@layout.para>${msg("latchkeyLockedMailNotYou")}</@layout.para>
    <@layout.start/>
</@layout.mail>
