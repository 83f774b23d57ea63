<#--
  The frame of every Latchkey mail. Tables and inline styles, because mail clients know no better; the
  style block only adds what they may drop: a dark scheme and narrow screens. No remote image.
-->
<#assign gap = "\xE000">
<#assign language = msg("latchkeyTextsLanguage")>
<#-- A mail theme may have other colours; those of pages come from its css, which mails do not get. -->
<#assign accent = (properties.latchkeyAccent)!"#2b59c3">
<#assign accentDark = (properties.latchkeyAccentDark)!"#3566d6">
<#assign linkDark = (properties.latchkeyLinkDark)!"#9dbcff">
<#assign font = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;">

<#-- A text with a name in it: the value never passes through msg(), which would expand "${...}". -->
<#macro quoting key value>
  <#local around = msg(key, gap)?split(gap)>
  <#t>${around[0]}<strong><bdi>${value}</bdi></strong>${around[1]!}
</#macro>

<#macro mail title preheader>
<!DOCTYPE html>
<html lang="${language}" dir="${(locale.language == language && !ltr)?then('rtl', 'ltr')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${subject!lk.product}</title>
<style>
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .lk-page { background: #0e131b !important; }
    .lk-card { background: #171e29 !important; border-color: #2d3848 !important; }
    .lk-text { color: #e8ecf3 !important; }
    .lk-muted { color: #aeb8c9 !important; }
    .lk-soft { background: #1f2836 !important; color: #e8ecf3 !important; }
    .lk-button { background: ${accentDark} !important; }
    .lk-link { color: ${linkDark} !important; }
    .lk-line { border-color: #2d3848 !important; }
  }
  @media (max-width: 600px) {
    .lk-pad { padding: 24px 20px !important; }
  }
</style>
</head>
<body class="lk-page" style="margin:0;padding:0;background:#f3f5f9;">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;">${preheader}</div>
<table role="presentation" class="lk-page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f3f5f9;">
<tr><td align="center" style="padding:24px 12px 40px;">
  <!--[if mso]><table role="presentation" width="560" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
  <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;">
  <tr><td class="lk-text" style="${font}font-size:17px;line-height:24px;font-weight:bold;color:#161d2b;padding:0 4px 16px;">${lk.product}</td></tr>
  <tr><td class="lk-card lk-pad" style="background:#ffffff;border:1px solid #dce1ea;border-radius:16px;padding:36px 40px;">
    <h1 class="lk-text" style="${font}font-size:24px;line-height:30px;font-weight:bold;color:#161d2b;margin:0 0 20px;">${title}</h1>
    <@para><#if !(lk.unproved!false) && lk.firstName?? && lk.firstName?matches(r"[\p{L}\p{M} '’-]{1,40}")><@hello/><#else>${msg("latchkeyMailHello")}</#if></@para>
    <#nested>
  </td></tr>
  <tr><td style="padding:24px 4px 0;">
    <@support/>
    <@small><#if lk.unproved!false>${msg("latchkeyMailFooterTyped", lk.host)}<#else>${msg("latchkeyMailFooter", lk.host)}</#if></@small>
  </td></tr>
  </table>
  <!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
</#macro>

<#macro hello>
  <#local around = msg("latchkeyMailHelloName", gap)?split(gap)>
  <#t>${around[0]}<bdi>${lk.firstName}</bdi>${around[1]!}
</#macro>

<#macro para>
    <p class="lk-text" style="${font}font-size:16px;line-height:24px;color:#161d2b;margin:0 0 16px;word-break:break-word;"><#nested></p>
</#macro>

<#macro small>
    <p class="lk-muted" style="${font}font-size:14px;line-height:21px;color:#4e596d;margin:0 0 12px;word-break:break-word;"><#nested></p>
</#macro>

<#macro account username>
    <p class="lk-text" style="${font}font-size:16px;line-height:24px;font-weight:bold;color:#161d2b;margin:0 0 20px;word-break:break-word;"><bdi>${username}</bdi></p>
</#macro>

<#macro code label value>
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px;">
    <tr><td class="lk-soft" align="center" style="background:#f3f5f9;border-radius:10px;padding:16px 12px;">
      <p class="lk-muted" style="${font}font-size:14px;line-height:20px;color:#4e596d;margin:0 0 4px;">${label}</p>
      <p class="lk-text" dir="ltr" style="font-family:Consolas,Menlo,monospace;font-size:32px;line-height:40px;font-weight:bold;letter-spacing:4px;color:#161d2b;margin:0;">${value}</p>
    </td></tr>
    </table>
</#macro>

<#macro button label link>
    <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px;">
    <tr><td class="lk-button" align="center" bgcolor="${accent}" style="background:${accent};border-radius:10px;">
      <a href="${link}" style="${font}display:inline-block;font-size:16px;line-height:22px;font-weight:bold;color:#ffffff;text-decoration:none;padding:13px 24px;">${label}</a>
    </td></tr>
    </table>
</#macro>

<#-- The link to read and to copy, for whoever does not trust buttons, or has none. -->
<#macro plainLink link lead=msg("latchkeyMailCopyLink")>
    <p class="lk-muted" style="${font}font-size:14px;line-height:21px;color:#4e596d;margin:0 0 16px;"><#if lead?has_content>${lead}<br></#if><a class="lk-link" href="${link}" style="color:${accent};word-break:break-all;">${link}</a></p>
</#macro>

<#-- The way back in. A server without a known name sends no addresses. -->
<#macro start>
    <#if lk.startUrl?has_content>
    <@button label=msg("latchkeyMailStart") link=lk.startUrl/>
    <@plainLink link=lk.startUrl/>
    <@small><@quoting key="latchkeyMailHost" value=lk.host/></@small>
    </#if>
</#macro>

<#macro box>
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;">
    <tr><td class="lk-soft" style="background:#f3f5f9;border-radius:10px;padding:20px 20px 4px;">
    <#nested>
    </td></tr>
    </table>
</#macro>

<#macro rule>
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 20px;"><tr><td class="lk-line" style="border-top:1px solid #dce1ea;font-size:0;line-height:0;">&nbsp;</td></tr></table>
</#macro>

<#macro support>
  <#if lk.support?has_content>
    <p class="lk-muted" style="${font}font-size:14px;line-height:26px;color:#4e596d;margin:0 0 12px;word-break:break-word;">
      ${msg("latchkeyMailSupport")}
      <#if lk.support.email?has_content><br><a class="lk-link" href="mailto:${lk.support.email}" style="color:${accent};">${lk.support.email}</a></#if>
      <#if lk.support.phone?has_content><br><a class="lk-link" href="tel:${lk.support.phone?replace('[^0-9+]', '', 'r')}" style="color:${accent};">${lk.support.phone}</a></#if>
      <#if lk.support.url?has_content><br><#if lk.support.url?matches(r"https?://.*", "i")><a class="lk-link" href="${lk.support.url}" style="color:${accent};">${lk.support.url}</a><#else>${lk.support.url}</#if></#if>
      <#if lk.support.hours?has_content><br>${lk.support.hours}</#if>
    </p>
  <#else>
    <@small>${msg("latchkeyMailSupportNone")}</@small>
  </#if>
</#macro>

<#macro facts>
    <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px;">
    <#nested>
    </table>
</#macro>

<#macro fact label value>
    <tr>
      <td class="lk-muted" valign="top" style="${font}font-size:16px;line-height:24px;color:#4e596d;padding:0 16px 4px 0;white-space:nowrap;">${label}</td>
      <td class="lk-text" valign="top" style="${font}font-size:16px;line-height:24px;font-weight:bold;color:#161d2b;padding:0 0 4px;word-break:break-word;"><bdi>${value}</bdi></td>
    </tr>
</#macro>
