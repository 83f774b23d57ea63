<#import "latchkey-layout.ftl" as layout>
<#assign wrong = messagesPerField.existsError("code")>
<@layout.page title=msg("latchkeyBackupCodeTitle") icon="sheet" showMessage=!wrong invalid=wrong>
      <p class="lk-lead"><@layout.quoting key="latchkeyBackupCodeLead" value=lk.set/></p>
      <form class="lk-form" id="latchkey-backup-code" action="${url.loginAction}" method="post" novalidate>
        <div class="lk-field">
          <label class="lk-label" for="code">${msg("latchkeyBackupCodeLabel")}</label>
          <input class="lk-input lk-input--sheet" id="code" name="code" type="text" dir="ltr" autocomplete="off"
                 autocapitalize="characters" spellcheck="false" autofocus maxlength="80"
                 aria-describedby="<#if wrong>input-error-code </#if>code-hint" aria-invalid="${wrong?c}">
          <@layout.fieldError field="code"/>
          <p class="lk-hint" id="code-hint">${msg("latchkeyBackupCodeHint")}</p>
        </div>
        <button class="lk-button lk-button--primary" id="latchkey-submit" type="submit">${msg("latchkeyBackupCodeSubmit")}</button>
        <p class="lk-hint">${msg("latchkeyBackupCodeOnce")}</p>
        <@layout.ways again=true>
        <#if (auth.showTryAnotherWayLink())!false>
        <button class="lk-way" id="latchkey-another-way" type="submit" name="tryAnotherWay" value="on">${msg("latchkeyBackupCodeOther")}</button>
        </#if>
        </@layout.ways>
      </form>
</@layout.page>
