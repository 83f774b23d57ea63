<#-- To whoever would be locked out by the loss of their second factor. -->
<#import "latchkey-layout.ftl" as layout>
<@layout.page title=msg("latchkeyReadyTitle") icon="key">
      <p class="lk-lead">${msg("latchkeyReadyLead")}</p>
      <form class="lk-form" id="latchkey-readiness" action="${url.loginAction}" method="post">
        <#list lk.ways as way>
        <div class="lk-field">
          <#switch way>
          <#case "codes">
          <button class="lk-button lk-button--primary" id="latchkey-get-codes" type="submit" name="step" value="codes" aria-describedby="codes-hint">${msg("latchkeyReadyCodes")}</button>
          <p class="lk-hint" id="codes-hint">${msg("latchkeyReadyCodesHint")}</p>
          <#break>
          <#case "reserve-email">
          <button class="lk-button lk-button--secondary" id="latchkey-reserve-email" type="submit" name="step" value="reserve-email" aria-describedby="reserve-email-hint">${msg("latchkeyReadyEmail")}</button>
          <p class="lk-hint" id="reserve-email-hint">${msg("latchkeyReadyEmailHint")}</p>
          <#break>
          <#case "reserve-phone">
          <button class="lk-button lk-button--secondary" id="latchkey-reserve-phone" type="submit" name="step" value="reserve-phone" aria-describedby="reserve-phone-hint">${msg("latchkeyReadyPhone")}</button>
          <p class="lk-hint" id="reserve-phone-hint">${msg("latchkeyReadyPhoneHint")}</p>
          </#switch>
        </div>
        </#list>
        <@layout.ways>
        <button class="lk-way" id="latchkey-later" type="submit" name="step" value="later">${msg("latchkeyReadyLater")}</button>
        </@layout.ways>
        <p class="lk-hint">${msg("latchkeyReadyAgain", lk.days)}</p>
      </form>
</@layout.page>
