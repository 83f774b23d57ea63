<#import "latchkey-layout.ftl" as layout>
<#assign few = lk.reminder != "none">
<@layout.page title=msg("latchkeyBackupUsedTitle") icon="done" tone=few?then("warning", "success")>
      <p class="lk-lead" id="latchkey-left"><#if lk.reminder == "required">${msg("latchkeyBackupUsedNone")}<#else>${msg("latchkeyBackupUsedLeft", lk.left)}</#if></p>
      <p>${msg("latchkeyBackupUsedCross")}</p>
      <#if lk.reminder == "advised">
      <p class="lk-alert lk-alert--warning" id="latchkey-reminder">${msg("latchkeyBackupUsedFew")}</p>
      <#elseif lk.reminder == "required">
      <p class="lk-alert lk-alert--warning" id="latchkey-reminder">${msg("latchkeyBackupUsedRequired")}</p>
      </#if>
      <form class="lk-form" id="latchkey-backup-used" action="${url.loginAction}" method="post">
        <#-- The first submit button of a form is the one that Enter presses. -->
        <button class="lk-button lk-button--primary" id="latchkey-submit" type="submit" name="step" value="continue">${msg("latchkeyBackupUsedContinue")}</button>
        <#if lk.lost?has_content>
        <section class="lk-aside" aria-labelledby="latchkey-lost">
          <h2 class="lk-aside__title" id="latchkey-lost">${msg("latchkeyBackupLostTitle")}</h2>
          <p>${msg("latchkeyBackupLostText")}</p>
          <div class="lk-actions lk-actions--stacked">
            <#list lk.lost as factor>
            <button class="lk-button lk-button--secondary" type="submit" name="lost" value="${factor.id}"><span><#if factor.kind == "otp">${msg("latchkeyBackupLostApp")}<#elseif factor.kind == "webauthn">${msg("latchkeyBackupLostKey")}<#else>${msg("latchkeyBackupLostPasskey")}</#if><#if factor.label?has_content> <bdi>(${factor.label})</bdi></#if></span></button>
            </#list>
          </div>
          <p class="lk-hint">${msg("latchkeyBackupLostFound")}</p>
        </section>
        </#if>
      </form>
</@layout.page>
