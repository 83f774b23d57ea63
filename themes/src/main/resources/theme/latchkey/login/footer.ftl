<#-- The foot of Keycloak's own pages: the same support and legal links as on Latchkey's, and a way back where Keycloak has none. -->
<#import "latchkey-layout.ftl" as latchkey>
<#import "latchkey-support.ftl" as help>

<#-- Settings of the realm, else properties of the theme. -->
<#function contact kind>
  <#return (realm.getAttribute("latchkey.support." + kind))!properties["latchkeySupport" + kind?cap_first]!"">
</#function>

<#-- As the pack's own pages call it. -->
<#function product>
  <#local brand = (realm.getAttribute("latchkey.brand.product"))!"">
  <#return brand?has_content?then(brand, realm.displayName)>
</#function>

<#macro content>
  <#global lk = {"support": {}, "product": product()}>
  <#list ["email", "phone", "url", "hours"] as kind>
    <#if contact(kind)?has_content>
      <#global lk = lk + {"support": lk.support + {kind: contact(kind)}}>
    </#if>
  </#list>
  <#if ["error", "info"]?seq_contains(pageId!"") && !(client.baseUrl)?has_content && (realm.getAttribute("latchkey.enabled")!"") == "true">
  <p class="lk-back"><a id="latchkey-start" href="${url.loginRestartFlowUrl?keep_before("/login-actions/")}/latchkey/start">${msg("latchkeyNoticeStart")}</a></p>
  </#if>
  <@help.panel page=pageId!"" version=properties.latchkeyVersion!""/>
  <@latchkey.legal/>
  <#-- Here, since the `scripts` of a theme make a page wait for them. -->
  <script src="${url.resourcesPath}/js/latchkey-stock-pages.js?v=${properties.latchkeyVersion!""}" defer></script>
</#macro>
