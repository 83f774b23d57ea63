<#-- As Keycloak's, with the question as the page's heading, which is empty there. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("organization.select")}
    <#elseif section = "form">
        <form id="kc-user-organizations" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <#list user.organizations as organization>
            <button type="submit" id="organization-${organization.alias}" class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}" name="kc.org" value="${organization.alias!}">${organization.name!}</button>
            </#list>
        </form>
    </#if>
</@layout.registrationLayout>
