<#--
  The frame of every Latchkey page: a whole document that needs nothing of the login theme around it.
  No inline script, style or handler anywhere, because the pages are sent with
  "script-src 'self'; style-src 'self'".
-->

<#import "latchkey-icons.ftl" as icons>
<#import "latchkey-support.ftl" as help>

<#-- Stands for the value in a text while the text is formatted; no text or value contains it. -->
<#assign gap = "\xE000">

<#-- The texts may be in another language than the page was asked for: not every language has them. -->
<#assign language = msg("latchkeyTextsLanguage")>
<#assign rtl = (locale??)?then(locale.currentLanguageTag == language && locale.rtl, false)>

<#--
  A text with something the visitor typed, or a name, in it. The value never passes through msg(),
  which would expand "${...}" in it, and is isolated from the direction of the text around it.
-->
<#macro quoting key value>
  <#local around = msg(key, gap)?split(gap)>
  <#t>${around[0]}<bdi class="lk-value<#if value?length lte 20> lk-value--short</#if>">${value}</bdi>${around[1]!}
</#macro>

<#--
  title: the heading; icon and tone: its sign; showMessage: whether Keycloak's message stands on top,
  not so where a field shows the same one; invalid: whether a field is wrong; refresh: when browsers
  without script load which address, as the header of that name has it.
-->
<#macro page title icon tone="accent" showMessage=true invalid=false refresh="">
<!DOCTYPE html>
<html class="lk-html<#if darkMode!false> lk-html--dark</#if>" lang="${language}" dir="${rtl?then('rtl', 'ltr')}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <meta name="format-detection" content="telephone=no">
  <meta name="color-scheme" content="light<#if darkMode!false> dark</#if>">
  <#local fullTitle = title + " · " + lk.product>
  <title><#if invalid || (message?? && message.type == "error")>${msg("latchkeyErrorTitle", gap)?replace(gap, fullTitle)}<#else>${fullTitle}</#if></title>
  <@themeIcons/>
  <@themeStyles/>
  <link rel="stylesheet" href="${url.resourcesPath}/css/latchkey.css${packVersion()}">
  <script src="${url.resourcesPath}/js/latchkey.js${packVersion()}" defer></script>
  <#list scripts![] as script>
  <script src="${script}" defer></script>
  </#list>
  <#if refresh?has_content>
  <noscript><meta http-equiv="refresh" content="${refresh}"></noscript>
  </#if>
</head>
<body class="lk-body" data-page-id="login-${pageId}">
  <div class="lk-frame">
    <header class="lk-header">
      <p class="lk-brand"><span class="lk-brand__mark" aria-hidden="true">${lk.product?replace(r"^(\X).*$", "$1", "rs")?upper_case}</span><span class="lk-brand__name">${lk.product}</span></p>
      <@languages/>
    </header>
    <main class="lk-card">
      <@icons.icon name=icon tone=tone/>
      <h1 class="lk-title" id="latchkey-title">${title}</h1>
      <#if showMessage && (message.summary)?has_content>
        <div class="lk-alert lk-alert--${message.type}" id="latchkey-message" role="<#if message.type == 'error'>alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</div>
      </#if>
      <#nested>
    </main>
    <@help.panel page=title version=lk.version!""/>
    <@legal/>
  </div>
</body>
</html>
</#macro>

<#macro themeIcons>
  <#if themeResources?? && themeResources.favicons?has_content>
    <#list themeResources.favicons as icon>
  <link rel="${icon.rel!"icon"}" href="${url.resourcesPath}/${icon.path}"<#if icon.type?has_content> type="${icon.type}"</#if><#if icon.media?has_content> media="${icon.media}"</#if>>
    </#list>
  <#else>
  <link rel="icon" href="${url.resourcesPath}/img/favicon.ico">
  </#if>
</#macro>

<#-- The theme's own styles come first, so that its CSS variables reach ours. -->
<#macro themeStyles>
  <#if themeResources?? && themeResources.styles?has_content>
    <#list themeResources.styles?filter(style -> !isOwn(style.path)) as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style.path}"<#if style.media?has_content> media="${style.media}"</#if><#if style.integrity?has_content> integrity="${style.integrity}"</#if><#if style.crossorigin?has_content> crossorigin="${style.crossorigin}"</#if>>
    </#list>
  <#elseif properties?? && properties.styles?has_content>
    <#list properties.styles?split(" ") as style>
      <#if style?has_content && !isOwn(style)>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
      </#if>
    </#list>
  </#if>
</#macro>

<#-- Our own sheet, which a theme may have among its styles to bring our palette to Keycloak's pages; here it comes last anyway. -->
<#function isOwn path>
  <#return path?starts_with("css/latchkey.css")>
</#function>

<#-- Keycloak's resource path changes with Keycloak's version only; this makes it change with ours. -->
<#function packVersion>
  <#return lk.version?has_content?then("?v=" + (lk.version!"")?url("UTF-8"), "")>
</#function>

<#macro languages>
  <#if realm.internationalizationEnabled && locale?? && locale.supported?size gt 1>
    <nav class="lk-languages" aria-label="${msg("latchkeyLanguages")}">
      <#if locale.supported?size gt 3>
      <details class="lk-menu">
        <summary class="lk-menu__toggle">${locale.current}</summary>
        <@languageList/>
      </details>
      <#else>
      <@languageList/>
      </#if>
    </nav>
  </#if>
</#macro>

<#macro languageList>
        <ul class="lk-languages__list">
          <#list locale.supported as l>
          <li><a class="lk-languages__item" href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}"<#if l.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${l.label}</a></li>
          </#list>
        </ul>
</#macro>

<#--
  Links that the law may ask for. A client's own come first; the realm's are texts of its Localization, so that each
  language can have a page of its own. A text that is not set comes back as its key, which is no address.
-->
<#macro legal>
  <#local links = []>
  <#list [
      {"own": (client.attributes.tosUri)!"", "key": "legal.terms", "label": "latchkeyLegalTerms"},
      {"own": (client.attributes.policyUri)!"", "key": "legal.privacy", "label": "latchkeyLegalPrivacy"},
      {"own": "", "key": "legal.imprint", "label": "latchkeyLegalImprint"}
    ] as page>
    <#local address = page.own?has_content?then(page.own, msg(page.key))>
    <#if address?matches(r"https?://\S+", "i")>
      <#local links += [{"address": address, "label": msg(page.label)}]>
    </#if>
  </#list>
  <#if links?has_content>
    <nav class="lk-legal" id="latchkey-legal" aria-label="${msg("latchkeyLegal")}">
      <#list links as page>
      <a href="${page.address}" target="_blank" rel="noopener noreferrer">${page.label}</a>
      </#list>
    </nav>
  </#if>
</#macro>

<#-- The error of one field; input fields name its id in aria-describedby. -->
<#macro fieldError field>
  <#if messagesPerField.existsError(field)>
        <p class="lk-error" id="input-error-${field}">${messagesPerField.get(field)}</p>
  </#if>
</#macro>

<#-- Ways out, at the foot of the card; back: where "Back to sign-in" leads; again: whether the tab can start again. -->
<#macro ways back=lk.signInUrl!"" again=false>
      <div class="lk-ways">
        <#nested>
        <#if again>
        <a class="lk-way" id="latchkey-again" href="${url.loginRestartFlowUrl}">${msg("latchkeyStartAgain")}</a>
        </#if>
        <#if back?has_content>
        <a class="lk-way" id="latchkey-back" href="${back}">${msg("latchkeyBackToSignIn")}</a>
        </#if>
      </div>
</#macro>
