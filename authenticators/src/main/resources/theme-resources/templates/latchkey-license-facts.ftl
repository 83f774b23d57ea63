<#-- What both licence pages tell: whose licence, which plan, until when; and who can renew it. -->
<#macro facts>
      <#if lk.company?has_content || lk.plan?has_content || lk.until?has_content>
      <dl class="lk-facts" id="latchkey-license">
        <#if lk.company?has_content>
        <div><dt>${msg("latchkeyLicenseCompany")}</dt><dd id="latchkey-company"><bdi>${lk.company}</bdi></dd></div>
        </#if>
        <#if lk.plan?has_content>
        <div><dt>${msg("latchkeyLicensePlan")}</dt><dd id="latchkey-plan"><bdi>${lk.plan}</bdi></dd></div>
        </#if>
        <#if lk.until?has_content>
        <div><dt>${msg(lk.wholeDay?then("latchkeyLicenseLastDay", "latchkeyLicenseEnds"))}</dt><dd id="latchkey-until">${lk.until}</dd></div>
        </#if>
        <#nested>
      </dl>
      </#if>
</#macro>

<#macro renewal buttonKind="secondary">
      <#-- What was never there, or was taken away, is not simply renewed. -->
      <#local renewable = lk.state != "suspended" && lk.state != "missing">
      <section class="lk-aside" id="latchkey-billing" aria-labelledby="latchkey-billing-title">
        <h2 class="lk-aside__title" id="latchkey-billing-title">${msg(renewable?then("latchkeyLicenseWho", "latchkeyLicenseWhomToAsk"))}</h2>
        <#if lk.billing?has_content>
        <dl class="lk-facts">
          <#if lk.billing.name?has_content>
          <div><dt>${msg("latchkeyLicenseContact")}</dt><dd><bdi>${lk.billing.name}</bdi></dd></div>
          </#if>
          <#if lk.billing.email?has_content>
          <div><dt>${msg("latchkeySupportEmail")}</dt><dd><a href="mailto:${lk.billing.email}">${lk.billing.email}</a></dd></div>
          </#if>
          <#if lk.billing.phone?has_content>
          <div><dt>${msg("latchkeySupportPhone")}</dt><dd><a href="tel:${lk.billing.phone?replace('[^0-9+]', '', 'r')}"><bdi>${lk.billing.phone}</bdi></a></dd></div>
          </#if>
        </dl>
        <#else>
        <p>${msg("latchkeyLicenseAskAdministrator")}</p>
        </#if>
        <#if lk.renewUrl?has_content>
        <a class="lk-button lk-button--${buttonKind}" id="latchkey-renew" href="${lk.renewUrl}" target="_blank" rel="noopener noreferrer">${msg(renewable?then("latchkeyLicenseRenew", "latchkeyLicenseSee"))}</a>
        </#if>
      </section>
</#macro>
