<#--
  Whom to ask, what to have ready, and a text to begin with. Theme "latchkey" shows the same at the foot of Keycloak's
  own pages. The text names the product, the page and the time: never what the visitor typed, a code, or an address.
-->

<#-- Stands for the value in a text while the text is formatted: a value never passes through msg(), which would expand "${...}" in it. -->
<#assign gap = "\xE000">
<#function filled key value>
  <#return msg(key, gap)?replace(gap, value)>
</#function>

<#-- An address as it may stand before the "?" of a mailto: link. -->
<#function recipient address>
  <#return address?url("UTF-8")?replace("%40", "@")>
</#function>

<#-- page: what the page is called; version: makes browsers fetch the script anew. -->
<#macro panel page version="">
  <#if lk.support?has_content>
    <#local begin = [filled("latchkeyReportProblem", lk.product), filled("latchkeyReportPage", page)]>
    <#local rest = [msg("latchkeyReportLogin"), msg("latchkeyReportCompany"), msg("latchkeyReportLast")]>
    <#local advice = msg("latchkeyReportMailbox")>
    <#local subject = filled("latchkeyReportSubject", lk.product)>
    <footer class="lk-support" id="latchkey-support">
      <h2 class="lk-support__title">${msg("latchkeySupportTitle")}</h2>
      <p class="lk-support__lead">${msg("latchkeySupportLead")}</p>
      <dl class="lk-support__list">
        <#if lk.support.email?has_content>
        <div><dt>${msg("latchkeySupportEmail")}</dt><dd><a id="latchkey-support-mail" href="mailto:${recipient(lk.support.email)}?subject=${subject?url("UTF-8")}&amp;body=${(begin + rest + ["", advice])?join("\r\n")?url("UTF-8")}" data-advice="${advice}">${lk.support.email}</a></dd></div>
        </#if>
        <#if lk.support.phone?has_content>
        <div><dt>${msg("latchkeySupportPhone")}</dt><dd><a href="tel:${lk.support.phone?replace('[^0-9+]', '', 'r')}"><bdi>${lk.support.phone}</bdi></a></dd></div>
        </#if>
        <#if lk.support.url?has_content>
        <div><dt>${msg("latchkeySupportUrl")}</dt><dd><#if lk.support.url?matches(r"https?://.*", "i")><a href="${lk.support.url}" rel="noopener noreferrer">${lk.support.url?replace(r"^https?://([^/?#]*).*$", "$1", "ri")}</a><#else>${lk.support.url}</#if></dd></div>
        </#if>
        <#if lk.support.hours?has_content>
        <div><dt>${msg("latchkeySupportHours")}</dt><dd>${lk.support.hours}</dd></div>
        </#if>
      </dl>
      <details class="lk-more" id="latchkey-ready">
        <summary class="lk-more__toggle">${msg("latchkeySupportReady")}</summary>
        <ul class="lk-list">
          <li>${msg("latchkeySupportReadyLogin")}</li>
          <li>${msg("latchkeySupportReadyLast")}</li>
          <li>${msg("latchkeySupportReadyScreenshot")}</li>
          <li>${msg("latchkeySupportReadyCompany")}</li>
        </ul>
        <p>${msg("latchkeySupportMailbox")}</p>
        <p id="latchkey-report-lead">${msg("latchkeySupportText")}</p>
        <#-- Its line breaks are part of the text. Scripts put the visitor's own time in place of the server's. -->
        <p class="lk-report" id="latchkey-report">${begin?join("\n")}
${msg("latchkeyReportTime", gap)?keep_before(gap)}<time id="latchkey-report-time" datetime="${.now?iso_utc}">${.now?iso_utc?replace("T", " ")?keep_before_last(":")} UTC</time>${msg("latchkeyReportTime", gap)?keep_after(gap)}
${rest?join("\n")}</p>
        <#-- Only a script can copy, so only a script adds this. -->
        <template><button class="lk-button lk-button--secondary" id="latchkey-report-copy" type="button" aria-describedby="latchkey-report-lead" data-done="${msg("latchkeySupportCopied")}">${msg("latchkeySupportCopy")}</button></template>
        <p class="lk-unseen" id="latchkey-report-said" aria-live="polite"></p>
      </details>
    </footer>
    <script src="${url.resourcesPath}/js/latchkey-support.js<#if version?has_content>?v=${version?url("UTF-8")}</#if>" defer></script>
  </#if>
</#macro>
