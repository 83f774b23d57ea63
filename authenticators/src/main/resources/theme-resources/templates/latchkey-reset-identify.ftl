<#import "latchkey-layout.ftl" as layout>
<#assign wrong = messagesPerField.existsError("identifier")>
<@layout.page title=msg("latchkeyIdentifyTitle") icon="person" showMessage=!wrong invalid=wrong>
      <p class="lk-lead">${msg("latchkeyIdentifyLead")}</p>
      <form class="lk-form" id="latchkey-reset-identify" action="${url.loginAction}" method="post" novalidate>
        <div class="lk-field">
          <label class="lk-label" for="identifier">${msg("latchkeyIdentifyLabel")}</label>
          <input class="lk-input" id="identifier" name="identifier" type="text" dir="auto" value="${lk.identifier!}"
                 autocomplete="username" autocapitalize="none" autocorrect="off" spellcheck="false" autofocus
                 aria-describedby="<#if wrong>input-error-identifier </#if>identifier-hint" aria-invalid="${wrong?c}">
          <@layout.fieldError field="identifier"/>
          <p class="lk-hint" id="identifier-hint">${msg("latchkeyIdentifyHint")}</p>
        </div>
        <button class="lk-button lk-button--primary" id="latchkey-submit" type="submit">${msg("latchkeyIdentifySubmit")}</button>
      </form>
      <@layout.ways/>
</@layout.page>
