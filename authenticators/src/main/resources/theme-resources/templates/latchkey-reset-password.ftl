<#import "latchkey-layout.ftl" as layout>
<#assign wrongNew = messagesPerField.existsError("password-new")>
<#assign wrongConfirm = messagesPerField.existsError("password-confirm")>
<#assign wrong = wrongNew || wrongConfirm>
<#assign hints = lk.hints![]>
<@layout.page title=msg("latchkeyPasswordTitle") showMessage=!wrong invalid=wrong>
      <p class="lk-lead"><@layout.quoting key="latchkeyPasswordFor" value=lk.username/></p>
      <form class="lk-form" id="latchkey-reset-password" action="${url.loginAction}" method="post" novalidate>
        <#-- Tells password managers whose password this is. -->
        <input class="lk-unseen" type="text" name="username" value="${lk.username}" autocomplete="username" readonly tabindex="-1" aria-hidden="true">
        <div class="lk-advice" id="password-advice">
          <#if hints?has_content>
          <h2 class="lk-advice__title">${msg("latchkeyPasswordRules")}</h2>
          <ul class="lk-list">
            <#list hints as hint>
            <li>${msg(hint.key, hint.value)}</li>
            </#list>
          </ul>
          </#if>
          <p>${msg("latchkeyPasswordTip")}</p>
        </div>
        <div class="lk-field">
          <label class="lk-label" for="password-new">${msg("latchkeyPasswordNew")}</label>
          <div class="lk-secret" data-show="${msg("latchkeyPasswordShow")}" data-hide="${msg("latchkeyPasswordHide")}" data-name="${msg("latchkeyPasswordShowNew")}">
            <input class="lk-input" id="password-new" name="password-new" type="password" dir="ltr" autocomplete="new-password" <#if !wrongConfirm || wrongNew>autofocus</#if>
                   aria-describedby="<#if wrongNew>input-error-password-new </#if>password-advice" aria-invalid="${wrongNew?c}">
          </div>
          <@layout.fieldError field="password-new"/>
        </div>
        <div class="lk-field">
          <label class="lk-label" for="password-confirm">${msg("latchkeyPasswordConfirm")}</label>
          <div class="lk-secret" data-show="${msg("latchkeyPasswordShow")}" data-hide="${msg("latchkeyPasswordHide")}" data-name="${msg("latchkeyPasswordShowConfirm")}">
            <input class="lk-input" id="password-confirm" name="password-confirm" type="password" dir="ltr" autocomplete="new-password" <#if wrongConfirm && !wrongNew>autofocus</#if>
                   <#if wrongConfirm>aria-describedby="input-error-password-confirm" </#if>aria-invalid="${wrongConfirm?c}">
          </div>
          <@layout.fieldError field="password-confirm"/>
        </div>
        <p class="lk-hint">${msg("latchkeyPasswordDevices")}</p>
        <button class="lk-button lk-button--primary" id="latchkey-submit" type="submit">${msg("latchkeyPasswordSubmit")}</button>
      </form>
</@layout.page>
