<#-- Opened by links, and so by mail scanners too: it only shows; the button acts. -->
<#import "latchkey-layout.ftl" as layout>
<#assign signedIn = lk.signedInAs?has_content>
<@layout.page title=msg("latchkeyLinkTitle") icon="lock">
      <p class="lk-lead"><@layout.quoting key="latchkeyLinkLead" value=lk.username/></p>
      <#if signedIn>
      <div class="lk-alert lk-alert--warning" id="latchkey-signed-in">
        <h2 class="lk-alert__title"><@layout.quoting key="latchkeyLinkSignedInTitle" value=lk.signedInAs/></h2>
        <p>${msg("latchkeyLinkSignedInText")}</p>
      </div>
      </#if>
      <form class="lk-form" id="latchkey-reset-link" action="${lk.action}" method="post">
        <input type="hidden" name="csrf" value="${lk.csrf}">
        <button class="lk-button lk-button--primary" id="latchkey-continue" type="submit">${msg(signedIn?then("latchkeyLinkSubmitSignOut", "latchkeyLinkSubmit"))}</button>
        <p class="lk-hint">${msg("latchkeyLinkOnce")}</p>
      </form>
      <@layout.ways back=lk.startUrl/>
</@layout.page>
