<#-- The foot of Keycloak's own pages: the same support and legal links as on Latchkey's, and a way back where Keycloak has none. -->
<#import "latchkey-layout.ftl" as latchkey>

<#-- Settings of the realm, else properties of the theme. -->
<#function contact kind>
  <#return (realm.getAttribute("latchkey.support." + kind))!properties["latchkeySupport" + kind?cap_first]!"">
</#function>

<#macro content>
  <#global lk = {"support": {}}>
  <#list ["email", "phone", "url", "hours"] as kind>
    <#if contact(kind)?has_content>
      <#global lk = {"support": lk.support + {kind: contact(kind)}}>
    </#if>
  </#list>
  <#if ["error", "info"]?seq_contains(pageId!"") && !(client.baseUrl)?has_content && (realm.getAttribute("latchkey.enabled")!"") == "true">
  <p class="lk-back"><a id="latchkey-start" href="${url.loginRestartFlowUrl?keep_before("/login-actions/")}/latchkey/start">${msg("latchkeyNoticeStart")}</a></p>
  </#if>
  <@latchkey.support/>
  <@latchkey.legal/>
</#macro>
