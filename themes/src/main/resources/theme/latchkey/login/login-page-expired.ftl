<#-- As Keycloak's, with two buttons in place of two sentences that end in "click here". -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("pageExpiredTitle")}
    <#elseif section = "form">
        <@buttons.actionGroup>
            <@buttons.buttonLink href=url.loginAction id="loginContinueLink" label="doContinue" class=["kcButtonPrimaryClass","kcButtonBlockClass"]/>
            <@buttons.buttonLink href=url.loginRestartFlowUrl id="loginRestartLink" label="restartLoginTooltip" class=["kcButtonSecondaryClass","kcButtonBlockClass"]/>
        </@buttons.actionGroup>
    </#if>
</@layout.registrationLayout>
