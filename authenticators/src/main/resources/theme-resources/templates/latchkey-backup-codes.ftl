<#--
  Shows a new set, once; or, when its confirmation went wrong, asks for that again without the codes. On paper the sheet
  stands alone.
-->
<#import "latchkey-layout.ftl" as layout>
<#import "latchkey-icons.ftl" as icons>
<#assign wrong = messagesPerField.existsError("last-signs")>
<#assign shown = lk.codes??>
<#-- Whether this tab has a set that waits for its confirmation. -->
<#assign pending = shown || lk.set??>
<@layout.page title=msg("latchkeyBackupSetTitle") icon="sheet" showMessage=!wrong invalid=wrong>
      <#if shown>
      <p class="lk-lead">${msg("latchkeyBackupSetLead")}</p>
      <#elseif lk.limit??>
      <p class="lk-lead" id="latchkey-limit">${msg("latchkeyBackupLimit", lk.limit)}</p>
      <#if pending>
      <p><@layout.quoting key="latchkeyBackupLimitPending" value=lk.set/></p>
      <#elseif lk.hasOld>
      <p>${msg("latchkeyBackupLimitOld")}</p>
      </#if>
      <#else>
      <p class="lk-lead"><@layout.quoting key="latchkeyBackupAgainLead" value=lk.set/></p>
      </#if>
      <#if shown>
      <section class="lk-sheet" id="latchkey-sheet" aria-labelledby="latchkey-sheet-title">
        <div class="lk-sheet__head">
          <div>
            <p class="lk-sheet__product">${lk.product}</p>
            <h2 class="lk-sheet__title" id="latchkey-sheet-title">${msg("latchkeyBackupSheetTitle")}</h2>
            <p class="lk-sheet__facts">${msg("latchkeyBackupSheetFacts", lk.set, lk.date)}</p>
          </div>
          <div class="lk-sheet__qr">
            <svg viewBox="-4 -4 ${lk.qr.size?number + 8} ${lk.qr.size?number + 8}" role="img" aria-label="${msg("latchkeyBackupSheetQr")}" shape-rendering="crispEdges"><path class="lk-sheet__ground" d="M-4-4h${lk.qr.size?number + 8}v${lk.qr.size?number + 8}h-${lk.qr.size?number + 8}z"/><path d="${lk.qr.path}"/></svg>
          </div>
        </div>
        <ol class="lk-codes" id="latchkey-codes">
          <#list lk.codes as code>
          <li class="lk-codes__item"><span class="lk-codes__box" aria-hidden="true"></span><code class="lk-codes__code" dir="ltr">${code}</code></li>
          </#list>
        </ol>
        <div class="lk-sheet__foot">
          <p class="lk-sheet__howto">${msg("latchkeyBackupSheetHowTitle")}</p>
          <ol class="lk-sheet__steps">
            <li>${msg("latchkeyBackupSheetStart")} <bdi class="lk-sheet__address">${lk.sheetUrl}</bdi></li>
            <li>${msg("latchkeyBackupSheetStep")}</li>
            <li>${msg("latchkeyBackupSheetTick")}</li>
          </ol>
          <p>${msg("latchkeyBackupSheetSafe")}</p>
          <p>${msg("latchkeyBackupSheetNobody")}</p>
        </div>
      </section>
      <div class="lk-actions" id="latchkey-keep">
        <#-- Only a script can print or copy, so only a script adds these. -->
        <template><button class="lk-button lk-button--secondary" id="latchkey-print" type="button">${msg("latchkeyBackupPrint")}</button><button class="lk-button lk-button--secondary" id="latchkey-copy" type="button" data-done="${msg("latchkeyBackupCopied")}">${msg("latchkeyBackupCopy")}</button></template>
        <a class="lk-button lk-button--secondary" id="latchkey-download" href="${lk.file}" download="${msg("latchkeyBackupFileName", lk.set)}.txt">${msg("latchkeyBackupDownload")}</a>
      </div>
      <noscript><p class="lk-hint">${msg("latchkeyBackupPrintByBrowser")}</p></noscript>
      <p class="lk-unseen" id="latchkey-said" aria-live="polite"></p>
      <div class="lk-aside" id="latchkey-backup-advice">
        <h2 class="lk-aside__title">${msg("latchkeyBackupKeepTitle")}</h2>
        <ul class="lk-list">
          <li>${msg("latchkeyBackupKeepPlace")}</li>
          <li>${msg("latchkeyBackupKeepOnce")}</li>
          <#if lk.hasOld>
          <li>${msg("latchkeyBackupKeepOld")}</li>
          </#if>
        </ul>
      </div>
      </#if>
      <form class="lk-form" id="latchkey-backup-codes-form" action="${url.loginAction}" method="post" novalidate>
        <#if pending>
        <div class="lk-field">
          <label class="lk-label" for="last-signs">${msg("latchkeyBackupConfirmLabel")}</label>
          <input class="lk-input lk-input--sheet" id="last-signs" name="last-signs" type="text" dir="ltr" autocomplete="off"
                 autocapitalize="characters" spellcheck="false" maxlength="80"<#if !shown> autofocus</#if>
                 aria-describedby="<#if wrong>input-error-last-signs </#if>last-signs-hint" aria-invalid="${wrong?c}">
          <@layout.fieldError field="last-signs"/>
          <p class="lk-hint" id="last-signs-hint">${msg("latchkeyBackupConfirmHint")}</p>
        </div>
        <button class="lk-button lk-button--primary" id="latchkey-submit" type="submit" name="step" value="confirm">${msg("latchkeyBackupConfirmSubmit")}</button>
        </#if>
        <@layout.ways>
        <#if !lk.limit??>
        <button class="lk-way" id="latchkey-new-set" type="submit" name="step" value="new">${msg("latchkeyBackupNewSet")}</button>
        </#if>
        <#if lk.canCancel>
        <button class="lk-way" id="latchkey-cancel" type="submit" name="cancel-aia" value="true">${msg("latchkeyBackupCancel")}</button>
        <#elseif lk.canWait>
        <button class="lk-way" id="latchkey-later" type="submit" name="step" value="later">${msg("latchkeyBackupLater")}</button>
        </#if>
        </@layout.ways>
      </form>
</@layout.page>
