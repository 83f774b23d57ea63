<#-- The code in place of a lost second factor is typed here. -->
<#import "latchkey-layout.ftl" as layout>
<#assign wrong = messagesPerField.existsError("code")>
<#if lk.sent>
  <#assign lead = lk.phone?then("latchkeyContactSentSms", "latchkeyContactSentEmail")>
<#else>
  <#assign lead = "latchkeyContactAsked">
</#if>
<#assign waiting = lk.resendIn gt 0>
<@layout.page title=msg(lk.phone?then("latchkeyVerifyTitleSms", "latchkeyVerifyTitleEmail")) icon=lk.phone?then("phone", "mail") showMessage=!wrong invalid=wrong>
      <#-- Where a limit is used up nothing was sent, and the message on top says so. -->
      <div class="lk-lead">
        <#if !messagesPerField.existsError("resend")>
        <p><@layout.quoting key=lead value=lk.contact/></p>
        </#if>
        <p>${msg("latchkeyVerifyValid", lk.minutes?c)}</p>
      </div>
      <form class="lk-form" id="latchkey-factor-code" action="${url.loginAction}" method="post" novalidate data-code-length="${lk.codeLength?c}">
        <div class="lk-field">
          <label class="lk-label" for="code">${msg("latchkeyVerifyCodeLabel")}</label>
          <input class="lk-input lk-input--code" id="code" name="code" type="text" dir="ltr" inputmode="numeric"
                 autocomplete="one-time-code" autocapitalize="none" spellcheck="false" autofocus
                 aria-describedby="<#if wrong>input-error-code </#if>code-hint" aria-invalid="${wrong?c}">
          <@layout.fieldError field="code"/>
          <p class="lk-hint" id="code-hint">${msg("latchkeyContactCodeHint", lk.codeLength?c)}</p>
        </div>
        <#-- The first submit button of a form is the one that Enter presses. -->
        <button class="lk-button lk-button--primary" id="latchkey-submit" type="submit" name="step" value="verify">${msg("latchkeyVerifySubmit")}</button>
        <section class="lk-aside" aria-labelledby="latchkey-help">
          <h2 class="lk-aside__title" id="latchkey-help">${msg("latchkeyVerifyHelpTitle")}</h2>
          <p>${msg(lk.phone?then("latchkeyVerifyHelpSignal", "latchkeyVerifyHelpSpam"))}</p>
          <div class="lk-actions">
            <button class="lk-button lk-button--secondary" id="latchkey-resend" type="submit" name="step" value="resend"<#if waiting> aria-describedby="latchkey-resend-note"</#if>
                    data-seconds="${lk.resendIn?c}" data-label-waiting="${msg("latchkeyVerifyResendIn", "%s")}"
                    data-say-minutes="${msg("latchkeyVerifyResendMinutes", "%s")}" data-say-ready="${msg("latchkeyVerifyResendReady")}">${msg("latchkeyVerifyResend")}</button>
            <#if lk.several>
            <button class="lk-button lk-button--secondary" id="latchkey-restart" type="submit" name="step" value="restart">${msg("latchkeyFactorOtherContact")}</button>
            </#if>
          </div>
          <#if waiting>
          <p class="lk-hint" id="latchkey-resend-note">${msg("latchkeyVerifyResendNote", lk.resendIn?c)}</p>
          </#if>
          <p class="lk-unseen" id="latchkey-resend-said" aria-live="polite"></p>
        </section>
        <@layout.ways again=true>
        <#if (auth.showTryAnotherWayLink())!false>
        <button class="lk-way" id="latchkey-another-way" type="submit" name="tryAnotherWay" value="on">${msg("latchkeyBackupCodeOther")}</button>
        </#if>
        </@layout.ways>
      </form>
</@layout.page>
