<#-- Every outcome shows this very page: nothing in it may depend on whether the account exists. -->
<#import "latchkey-layout.ftl" as layout>
<#assign wrong = messagesPerField.existsError("code")>
<#assign sms = lk.channel == "sms">
<#assign wrongReserve = messagesPerField.existsError("reserve")>
<#if lk.reserve?has_content>
  <#assign lead = lk.sent?then("latchkeyVerifySentReserve", "latchkeyVerifyAskedReserve")>
<#elseif lk.sent>
  <#assign lead = sms?then("latchkeyVerifySentSms", "latchkeyVerifySentEmail")>
<#else>
  <#assign lead = sms?then("latchkeyVerifyAskedSms", "latchkeyVerifyAskedEmail")>
</#if>
<#assign waiting = lk.resendIn gt 0>
<@layout.page title=msg(sms?then("latchkeyVerifyTitleSms", "latchkeyVerifyTitleEmail")) icon=sms?then("phone", "mail") showMessage=!(wrong || wrongReserve) invalid=(wrong || wrongReserve)>
      <div class="lk-lead">
        <p><@layout.quoting key=lead value=lk.identifier/></p>
        <p>${msg("latchkeyVerifyValid", lk.minutes?c)}</p>
      </div>
      <p class="lk-alert lk-alert--info" id="latchkey-status" role="status"
         data-elsewhere="${msg("latchkeyVerifyElsewhere")}" data-expired="${msg("latchkeyVerifyExpired")}"></p>
      <form class="lk-form" id="latchkey-reset-verify" action="${url.loginAction}" method="post" novalidate
            data-status-url="${lk.statusUrl}" data-code-length="${lk.codeLength?c}">
        <div class="lk-form__part" data-while-waiting>
          <div class="lk-field">
            <label class="lk-label" for="code">${msg("latchkeyVerifyCodeLabel")}</label>
            <input class="lk-input lk-input--code" id="code" name="code" type="text" dir="ltr" inputmode="numeric"
                   autocomplete="one-time-code" autocapitalize="none" spellcheck="false"<#if !wrongReserve> autofocus</#if>
                   aria-describedby="<#if wrong>input-error-code </#if>code-hint" aria-invalid="${wrong?c}">
            <@layout.fieldError field="code"/>
            <p class="lk-hint" id="code-hint">${msg("latchkeyVerifyCodeHint", lk.codeLength?c)}</p>
          </div>
          <#-- The first submit button of a form is the one that Enter presses. -->
          <button class="lk-button lk-button--primary" id="latchkey-submit" type="submit" name="step" value="verify">${msg("latchkeyVerifySubmit")}</button>
        </div>
        <section class="lk-aside" aria-labelledby="latchkey-help" data-while-waiting>
          <h2 class="lk-aside__title" id="latchkey-help">${msg("latchkeyVerifyHelpTitle")}</h2>
          <p>${msg(sms?then("latchkeyVerifyHelpSignal", "latchkeyVerifyHelpSpam"))}</p>
          <div class="lk-actions">
            <button class="lk-button lk-button--secondary" id="latchkey-resend" type="submit" name="step" value="resend"<#if waiting> aria-describedby="latchkey-resend-note"</#if>
                    data-seconds="${lk.resendIn?c}" data-label-waiting="${msg("latchkeyVerifyResendIn", "%s")}"
                    data-say-minutes="${msg("latchkeyVerifyResendMinutes", "%s")}" data-say-ready="${msg("latchkeyVerifyResendReady")}">${msg("latchkeyVerifyResend")}</button>
            <button class="lk-button lk-button--secondary" id="latchkey-other-channel" type="submit" name="step" value="other-channel">${msg(sms?then("latchkeyVerifyOtherEmail", "latchkeyVerifyOtherSms"))}</button>
          </div>
          <#if waiting>
          <p class="lk-hint" id="latchkey-resend-note">${msg("latchkeyVerifyResendNote", lk.resendIn?c)}</p>
          </#if>
          <p class="lk-unseen" id="latchkey-resend-said" aria-live="polite"></p>
          <details class="lk-more">
            <summary class="lk-more__toggle">${msg("latchkeyVerifyHelpMore")}</summary>
            <ul class="lk-list">
              <li><@layout.quoting key="latchkeyVerifyHelpTyped" value=lk.identifier/></li>
              <li>${msg("latchkeyVerifyHelpOther")}</li>
              <li>${msg(sms?then("latchkeyVerifyHelpSim", "latchkeyVerifyHelpMailbox"))}</li>
              <li>${msg("latchkeyVerifyHelpAdministrator")}</li>
            </ul>
          </details>
        </section>
        <@layout.ways>
        <button class="lk-way" id="latchkey-restart" type="submit" name="step" value="restart">${msg("latchkeyVerifyRestart")}</button>
        </@layout.ways>
      </form>
      <details class="lk-more" id="latchkey-reserve" data-while-waiting<#if wrongReserve> open</#if>>
        <summary class="lk-more__toggle">${msg("latchkeyReserveTitle")}</summary>
        <form class="lk-form" id="latchkey-reset-reserve" action="${url.loginAction}" method="post" novalidate>
          <p>${msg("latchkeyReserveLead")}</p>
          <div class="lk-field">
            <label class="lk-label" for="reserve">${msg("latchkeyReserveLabel")}</label>
            <input class="lk-input" id="reserve" name="reserve" type="text" dir="auto" value="${lk.reserve}"
                   autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false"
                   <#if wrongReserve>autofocus aria-describedby="input-error-reserve" </#if>aria-invalid="${wrongReserve?c}">
            <@layout.fieldError field="reserve"/>
          </div>
          <button class="lk-button lk-button--secondary" id="latchkey-reserve-send" type="submit" name="step" value="reserve">${msg("latchkeyReserveSend")}</button>
          <p class="lk-hint">${msg("latchkeyReserveNone")}</p>
        </form>
      </details>
</@layout.page>
