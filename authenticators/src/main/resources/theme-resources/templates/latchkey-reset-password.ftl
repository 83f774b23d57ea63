<#import "latchkey-layout.ftl" as layout>
<#import "latchkey-icons.ftl" as icons>
<#assign wrongNew = messagesPerField.existsError("password-new")>
<#assign wrongConfirm = messagesPerField.existsError("password-confirm")>
<#assign wrong = wrongNew || wrongConfirm>
<#assign hints = lk.hints![]>

<#macro secret field label eyeLabel describedBy focused=false>
        <#local invalid = messagesPerField.existsError(field)>
        <#local descriptions = (invalid?then("input-error-" + field + " ", "") + describedBy)?trim>
        <div class="lk-field">
          <label class="lk-label" for="${field}">${label}</label>
          <div class="lk-secret">
            <input class="lk-input" id="${field}" name="${field}" type="password" dir="ltr" autocomplete="new-password"<#if focused> autofocus</#if>
                   aria-invalid="${invalid?c}"<#if descriptions?has_content> aria-describedby="${descriptions}"</#if>>
            <#-- Only a script can show a password, so only a script adds the button. -->
            <template><button class="lk-eye" type="button" aria-controls="${field}" aria-label="${eyeLabel}" title="${eyeLabel}"><@icons.eye/></button></template>
          </div>
          <@layout.fieldError field=field/>
        </div>
</#macro>

<@layout.page title=msg("latchkeyPasswordTitle") icon="lock" showMessage=!wrong invalid=wrong>
      <p class="lk-lead"><@layout.quoting key="latchkeyPasswordFor" value=lk.username/></p>
      <form class="lk-form" id="latchkey-reset-password" action="${url.loginAction}" method="post" novalidate>
        <#-- Tells password managers whose password this is. -->
        <input class="lk-unseen" type="text" name="username" value="${lk.username}" autocomplete="username" readonly tabindex="-1" aria-hidden="true">
        <div class="lk-aside" id="password-advice">
          <#if hints?has_content>
          <h2 class="lk-aside__title">${msg("latchkeyPasswordRules")}</h2>
          <ul class="lk-list">
            <#list hints as hint>
            <li>${msg(hint.key, hint.value)}</li>
            </#list>
          </ul>
          </#if>
          <p>${msg("latchkeyPasswordTip")}</p>
        </div>
        <@secret field="password-new" label=msg("latchkeyPasswordNew") eyeLabel=msg("latchkeyPasswordShowNew") describedBy="password-advice" focused=(wrongNew || !wrongConfirm)/>
        <@secret field="password-confirm" label=msg("latchkeyPasswordConfirm") eyeLabel=msg("latchkeyPasswordShowConfirm") describedBy="" focused=(wrongConfirm && !wrongNew)/>
        <button class="lk-button lk-button--primary" id="latchkey-submit" type="submit">${msg("latchkeyPasswordSubmit")}</button>
        <p class="lk-hint">${msg("latchkeyPasswordDevices")}</p>
      </form>
      <@layout.ways/>
</@layout.page>
