<#-- Unknown names see this very page on the same schedule: nothing in it may depend on whether the account exists. -->
<#import "latchkey-layout.ftl" as layout>
<@layout.page title=msg("latchkeyLockedTitle") icon="lock" tone="warning">
      <div class="lk-lead">
        <p><@layout.quoting key=(lk.reason == "network")?then("latchkeyLockedNetwork", "latchkeyLockedReason") value=lk.identifier/></p>
        <#if lk.closed>
        <p>${msg("latchkeyLockedClosed")}</p>
        <#else>
        <p>${msg("latchkeyLockedUntil")} <time id="latchkey-until" datetime="${lk.untilInstant}">${lk.until} (${lk.zone})</time></p>
        </#if>
      </div>
      <form class="lk-form" id="latchkey-locked" action="${url.loginAction}" method="post" data-seconds="${lk.secondsLeft?c}" data-again-url="${lk.againUrl}">
        <@layout.ways>
        <#if realm.resetPasswordAllowed && !lk.recovery>
        <a class="lk-way" id="latchkey-reset" href="${url.loginResetCredentialsUrl}">${msg("latchkeyLockedReset")}</a>
        </#if>
        <button class="lk-way" id="latchkey-other-name" type="submit" name="step" value="back">${msg("latchkeyLockedOther")}</button>
        </@layout.ways>
      </form>
</@layout.page>
