<#ftl output_format="plainText" strip_text=true>
<#-- The frame of every Latchkey mail as plain text. -->
<#assign gap = "\xE000">

<#-- A text with a name in it: the value never passes through msg(), which would expand "${...}". -->
<#function quoting key value>
  <#return msg(key, gap)?replace(gap, value)>
</#function>

<#macro mail>
<#if !(lk.unproved!false) && lk.firstName?? && lk.firstName?matches(r"[\p{L}\p{M} '’-]{1,40}")>${quoting("latchkeyMailHelloName", lk.firstName)}<#else>${msg("latchkeyMailHello")}</#if>

<#nested>
<@support/>

<#if lk.unproved!false>${msg("latchkeyMailFooterTyped", lk.host)}<#else>${msg("latchkeyMailFooter", lk.host)}</#if>
</#macro>

<#-- The way back in. A server without a known name sends no addresses. -->
<#macro start>
<#if lk.startUrl?has_content>
${lk.startUrl}
${quoting("latchkeyMailHost", lk.host)}
</#if>
</#macro>

<#macro support>
<#if lk.support?has_content>
${msg("latchkeyMailSupport")}
<#if lk.support.email?has_content>
${lk.support.email}
</#if>
<#if lk.support.phone?has_content>
${lk.support.phone}
</#if>
<#if lk.support.url?has_content>
${lk.support.url}
</#if>
<#if lk.support.hours?has_content>
${lk.support.hours}
</#if>
<#else>
${msg("latchkeyMailSupportNone")}
</#if>
</#macro>
