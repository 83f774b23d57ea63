<#import "latchkey-mail.ftl" as layout>
<#assign kinds = {
  "email": msg("latchkeyContactKindEmail"),
  "phone": msg("latchkeyContactKindPhone"),
  "reserve-phone": msg("latchkeyContactKindReservePhone"),
  "reserve-email": msg("latchkeyContactKindReserveEmail")
}>
<@layout.mail title=msg("latchkeyContactChangedTitle") preheader=msg("latchkeyContactChangedPreheader")>
    <@layout.para>${msg("latchkeyContactChangedLead")}</@layout.para>
    <@layout.facts>
      <@layout.fact label=msg("latchkeyContactChangedLogin") value=lk.username/>
      <@layout.fact label=kinds[lk.kind] value=lk.now/>
      <#if lk.before?has_content>
      <@layout.fact label=msg("latchkeyContactChangedBefore") value=lk.before/>
      </#if>
      <@layout.fact label=msg("latchkeyContactChangedTime") value=lk.time/>
      <#if lk.device?has_content>
      <@layout.fact label=msg("latchkeyContactChangedDevice") value=lk.device/>
      </#if>
    </@layout.facts>
    <@layout.para><#if lk.usableFrom?has_content>${msg("latchkeyContactChangedMeansFrom", lk.usableFrom)}<#else>${msg("latchkeyContactChangedMeans")}</#if></@layout.para>
    <@layout.para>${msg("latchkeyContactChangedOk")}</@layout.para>
    <@layout.rule/>
    <#if lk.link?has_content>
    <@layout.para><strong>${msg("latchkeyContactChangedNotYouTitle")}</strong> ${msg("latchkeyContactObject", lk.until)}</@layout.para>
    <@layout.button label=msg("latchkeyContactObjectButton") link=lk.link/>
    <@layout.plainLink link=lk.link/>
    <@layout.small>${msg("latchkeyContactObjectThen")}</@layout.small>
    <@layout.small><@layout.quoting key="latchkeyMailHost" value=lk.host/></@layout.small>
    <@layout.small>${msg("latchkeyMailSecretLink")}</@layout.small>
    <#else>
    <@layout.para><strong>${msg("latchkeyContactChangedNotYouTitle")}</strong> ${msg("latchkeyContactChangedNotYou")}</@layout.para>
    <@layout.start/>
    </#if>
</@layout.mail>
