<#--
  A mail of Keycloak's in the frame of Latchkey's: its plain text, paragraph by paragraph. Texts never hold markup,
  so nothing in them needs trust.
-->
<#import "latchkey-mail.ftl" as frame>
<#include "../letter-model.ftl">

<#-- Stand in a text for the link and for what somebody typed, while the text is formatted; see frame.gap. -->
<#assign linkGap = frame.gap>
<#assign nameGap = "\xE001">

<#-- body: the text; button: what the link's button says; name: what somebody typed; unproved: whether nobody has shown yet that the address is theirs; start: whether the way back in follows. -->
<#macro letter body button="" link="" name="" unproved=false start=false>
  <#global lk = lk + {"unproved": unproved}>
  <#local parts = body?trim?replace(nameGap, name)?split(r"\n\s*\n", "r")>
  <@frame.mail title=subject preheader=parts[0]>
    <#list parts as part>
      <#if part?trim == linkGap>
    <@frame.button label=button link=link/>
    <@frame.plainLink link=link/>
      <#elseif part?matches(r"([^:\n]{1,40}: [^\n]+\n?)+")>
    <@frame.facts>
        <#list part?trim?split("\n") as line>
      <@frame.fact label=line?keep_before(": ") value=line?keep_after(": ")/>
        </#list>
    </@frame.facts>
      <#else>
    <@frame.para><#list part?trim?split("\n") as line>${line}<#sep><br></#list></@frame.para>
      </#if>
    </#list>
    <#if start><@frame.start/></#if>
  </@frame.mail>
</#macro>

<#-- A message that an administrator wrote, with or without markup. -->
<#macro custom text>
  <@frame.mail title=subject preheader=subject><@frame.para>${kcSanitize(text)?no_esc}</@frame.para></@frame.mail>
</#macro>
