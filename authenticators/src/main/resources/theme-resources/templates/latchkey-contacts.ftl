<#-- Somebody's own contacts for getting back in; or the question before one of them is removed. -->
<#import "latchkey-layout.ftl" as layout>
<#assign kinds = {
  "phone": msg("latchkeyContactKindPhone"),
  "reserve-phone": msg("latchkeyContactKindReservePhone"),
  "reserve-email": msg("latchkeyContactKindReserveEmail")
}>
<#if lk.removing??>
<@layout.page title=msg("latchkeyContactsRemoveTitle") icon="key" tone="warning">
      <p class="lk-lead">${kinds[lk.removing.kind]}: <bdi class="lk-value">${lk.removing.contact}</bdi></p>
      <p>${msg("latchkeyContactsRemoveText")}</p>
      <form class="lk-form" id="latchkey-contacts-remove" action="${url.loginAction}" method="post">
        <button class="lk-button lk-button--primary" id="latchkey-submit" type="submit" name="step" value="remove-now">${msg("latchkeyContactsRemoveNow")}</button>
        <@layout.ways>
        <button class="lk-way" id="latchkey-keep" type="submit" name="step" value="keep">${msg("latchkeyContactsKeep")}</button>
        </@layout.ways>
      </form>
</@layout.page>
<#else>
<#assign wrong = messagesPerField.existsError("contacts")>
<@layout.page title=msg("latchkeyContactsTitle") icon="key" showMessage=!wrong invalid=wrong>
      <p class="lk-lead">${msg("latchkeyContactsLead")}</p>
      <@layout.fieldError field="contacts"/>
      <#list lk.contacts as contact>
      <form class="lk-form lk-aside" id="latchkey-contact-${contact.kind}" action="${url.loginAction}" method="post">
        <h2 class="lk-aside__title">${kinds[contact.kind]}</h2>
        <input type="hidden" name="kind" value="${contact.kind}">
        <#if contact.contact??>
        <p><bdi class="lk-value">${contact.contact}</bdi></p>
        <#if !contact.proved>
        <p class="lk-hint">${msg("latchkeyContactsUnproved")}</p>
        </#if>
        <#elseif contact.canChange>
        <p>${msg("latchkeyContactsNone")}</p>
        <#else>
        <p>${msg("latchkeyContactsNotYet")}</p>
        </#if>
        <div class="lk-actions">
          <#if contact.canChange>
          <button class="lk-button lk-button--secondary" type="submit" name="step" value="change"><#if !contact.contact??>${msg("latchkeyContactsAdd")}<#elseif contact.proved>${msg("latchkeyContactsChange")}<#else>${msg("latchkeyContactsProve")}</#if></button>
          </#if>
          <#if contact.contact??>
          <button class="lk-button lk-button--secondary" type="submit" name="step" value="remove">${msg("latchkeyContactsRemove")}</button>
          </#if>
        </div>
      </form>
      </#list>
      <form class="lk-form" id="latchkey-contacts" action="${url.loginAction}" method="post">
        <button class="lk-button lk-button--primary" id="latchkey-submit" type="submit" name="step" value="done">${msg("latchkeyContactsDone")}</button>
      </form>
</@layout.page>
</#if>
