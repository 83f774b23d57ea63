<#--
  What the frame of Latchkey's mails asks for, in the mails that Keycloak itself sends. Where the realm has Latchkey
  switched on, `lk` is there already; elsewhere the realm's name and the theme's properties have to do.
-->
<#assign contacts = {}>
<#list ["Email", "Phone", "Url", "Hours"] as kind>
  <#if properties["latchkeySupport" + kind]?has_content>
    <#assign contacts += {kind?lower_case: properties["latchkeySupport" + kind]}>
  </#if>
</#list>
<#global lk = {"product": realmName, "host": realmName, "support": contacts} + (lk!{}) + {"firstName": (user.firstName)!""}>
