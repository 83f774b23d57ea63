<#-- A contact is typed here; what happens next is the same whoever owns it. -->
<#import "latchkey-layout.ftl" as layout>
<#assign wrong = messagesPerField.existsError("contact")>
<#assign title = lk.phone?then("latchkeyContactPhoneTitle", "latchkeyContactEmailTitle")>
<@layout.page title=msg(title) icon=lk.phone?then("phone", "mail") showMessage=!wrong invalid=wrong>
      <p class="lk-lead">${msg(lk.phone?then("latchkeyContactPhoneLead", "latchkeyContactEmailLead"))}</p>
      <form class="lk-form" id="latchkey-contact-type" action="${url.loginAction}" method="post" novalidate>
        <#if lk.choice>
        <fieldset class="lk-choice">
          <legend class="lk-label">${msg("latchkeyContactWhich")}</legend>
          <label class="lk-choice__item"><input type="radio" name="kind" value="reserve-phone"<#if lk.kind == "reserve-phone"> checked</#if>>
            <span><#if lk.reserve?has_content><@layout.quoting key="latchkeyContactReplaceReserve" value=lk.reserve/><#else>${msg("latchkeyContactAddReserve")}</#if></span></label>
          <label class="lk-choice__item"><input type="radio" name="kind" value="phone"<#if lk.kind == "phone"> checked</#if>>
            <span><@layout.quoting key="latchkeyContactReplacePhone" value=lk.current/></span></label>
        </fieldset>
        <#elseif lk.current?has_content>
        <p class="lk-hint"><@layout.quoting key="latchkeyContactReplaceEmail" value=lk.current/></p>
        </#if>
        <div class="lk-field">
          <label class="lk-label" for="contact">${msg(lk.phone?then("latchkeyContactPhoneLabel", "latchkeyContactEmailLabel"))}</label>
          <input class="lk-input" id="contact" name="contact" type="${lk.phone?then('tel', 'email')}" dir="ltr" value="${lk.typed}"
                 autocomplete="${lk.phone?then('tel', 'off')}" autocapitalize="none" autocorrect="off" spellcheck="false" autofocus
                 aria-describedby="<#if wrong>input-error-contact </#if>contact-hint" aria-invalid="${wrong?c}">
          <@layout.fieldError field="contact"/>
          <p class="lk-hint" id="contact-hint">${msg(lk.phone?then("latchkeyContactPhoneHint", "latchkeyContactEmailHint"))}</p>
        </div>
        <button class="lk-button lk-button--primary" id="latchkey-submit" type="submit" name="step" value="send">${msg("latchkeyContactSend")}</button>
        <@layout.ways>
        <#if lk.skippable>
        <button class="lk-way" id="latchkey-skip" type="submit" name="step" value="skip">${msg("latchkeyContactSkip")}</button>
        </#if>
        <#if lk.cancellable>
        <button class="lk-way" id="latchkey-cancel" type="submit" name="cancel-aia" value="true">${msg("latchkeyContactCancel")}</button>
        </#if>
        </@layout.ways>
      </form>
</@layout.page>
