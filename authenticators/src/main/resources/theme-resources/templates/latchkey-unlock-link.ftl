<#-- Opened by links, and so by mail scanners too: it only shows; the button acts. -->
<#import "latchkey-layout.ftl" as layout>
<@layout.page title=msg("latchkeyUnlockTitle") icon="lock">
      <div class="lk-lead">
        <p><@layout.quoting key="latchkeyUnlockLead" value=lk.username/></p>
        <p>${msg("latchkeyUnlockHere")}</p>
      </div>
      <form class="lk-form" id="latchkey-unlock-link" action="${lk.action}" method="post">
        <input type="hidden" name="csrf" value="${lk.csrf}">
        <button class="lk-button lk-button--primary" id="latchkey-continue" type="submit">${msg("latchkeyUnlockSubmit")}</button>
        <p class="lk-hint">${msg("latchkeyUnlockOnce")}</p>
      </form>
      <@layout.ways back=lk.startUrl/>
</@layout.page>
