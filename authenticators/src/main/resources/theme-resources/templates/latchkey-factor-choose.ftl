<#-- The contact is chosen here that gets a code in place of a lost second factor. -->
<#import "latchkey-layout.ftl" as layout>
<#assign wrong = messagesPerField.existsError("contact")>
<@layout.page title=msg("latchkeyFactorChooseTitle") icon="phone" showMessage=!wrong invalid=wrong>
      <p class="lk-lead">${msg("latchkeyFactorChooseLead")}</p>
      <form class="lk-form" id="latchkey-factor-choose" action="${url.loginAction}" method="post" novalidate>
        <fieldset class="lk-choice"<#if wrong> aria-describedby="input-error-contact"</#if>>
          <legend class="lk-label">${msg("latchkeyFactorChooseWhere")}</legend>
          <#list lk.contacts as contact>
          <label class="lk-choice__item"><input type="radio" name="contact" value="${contact.id}"<#if contact?is_first> checked</#if>>
            <span><@layout.quoting key=(contact.channel == "sms")?then("latchkeyFactorChooseSms", "latchkeyFactorChooseEmail") value=contact.masked/>
              <span class="lk-hint">${msg((contact.channel == "sms")?then("latchkeyFactorChooseSmsTakes", "latchkeyFactorChooseEmailTakes"))}</span></span></label>
          </#list>
          <@layout.fieldError field="contact"/>
        </fieldset>
        <button class="lk-button lk-button--primary" id="latchkey-submit" type="submit" name="step" value="send">${msg("latchkeyContactSend")}</button>
        <@layout.ways again=true>
        <#if (auth.showTryAnotherWayLink())!false>
        <button class="lk-way" id="latchkey-another-way" type="submit" name="tryAnotherWay" value="on">${msg("latchkeyBackupCodeOther")}</button>
        </#if>
        </@layout.ways>
      </form>
</@layout.page>
