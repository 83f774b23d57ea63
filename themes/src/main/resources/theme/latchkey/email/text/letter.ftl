<#ftl output_format="plainText" strip_text=true>
<#-- The same as html/letter.ftl, as plain text. -->
<#import "latchkey-mail.ftl" as frame>
<#include "../letter-model.ftl">
<#assign linkGap = frame.gap>
<#assign nameGap = "\xE001">

<#macro letter body button="" link="" name="" unproved=false start=false>
<#global lk = lk + {"unproved": unproved}>
<@frame.mail>
${body?trim?replace(linkGap, link)?replace(nameGap, name)}

<#if start><@frame.start/></#if>
</@frame.mail>
</#macro>

<#macro custom text>
<@frame.mail>
${text}

</@frame.mail>
</#macro>
