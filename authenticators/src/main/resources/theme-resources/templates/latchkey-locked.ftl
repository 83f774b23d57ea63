<#-- Unknown names see this very page on the same schedule: nothing in it may depend on whether the account exists. -->
<#import "latchkey-layout.ftl" as layout>
<#import "latchkey-icons.ftl" as icons>
<#assign canReset = realm.resetPasswordAllowed && lk.atSignIn>
<#assign canUnlock = lk.unlock!false>
<#assign asked = (lk.unlockAsked!"")?has_content>
<#assign askAgainIn = lk.unlockIn!0>

<#macro reason>
  <#if lk.recovery>
    <#t><@layout.quoting key="latchkeyLockedReasonRecovery" value=lk.identifier/>
  <#elseif lk.reason == "network">
    <#t>${msg("latchkeyLockedReasonNetwork")}
  <#else>
    <#t><@layout.quoting key=(lk.reason == "device")?then("latchkeyLockedReasonDevice", "latchkeyLockedReason") value=lk.identifier/>
  </#if>
</#macro>

<#-- Scripts put the visitor's own time in place of the server's, into the same sentences. -->
<#macro end>
  <#t><time id="latchkey-until" data-today="${msg("latchkeyLockedUntil", "%t")}" data-later="${msg("latchkeyLockedUntilDay", "%t", "%d")}"<#rt>
    <#lt> datetime="${lk.untilInstant}"><#if lk.untilDay??>${msg("latchkeyLockedUntilDay", lk.until, lk.untilDay)}<#else>${msg("latchkeyLockedUntil", lk.until)}</#if></time><#t>
</#macro>

<#-- A way out: what to press, or what to do elsewhere, and a line that says for whom it is. -->
<#macro way icon text id="">
          <li class="lk-option<#if id?has_content> lk-option--press</#if>">
            <@icons.icon name=icon/>
            <div class="lk-option__words">
              <#nested>
              <p class="lk-option__text"<#if id?has_content> id="${id}-text"</#if>>${text}</p>
            </div>
          </li>
</#macro>

<#macro advice icon name text>
          <@way icon=icon text=msg(text)><p class="lk-option__name">${msg(name)}</p></@way>
</#macro>

<@layout.page title=msg(lk.recovery?then("latchkeyLockedTitleRecovery", "latchkeyLockedTitle")) icon="pause" refresh=lk.closed?then("", lk.lookAgainIn?c + "; url=" + lk.againUrl)>
      <div class="lk-lead">
        <p id="latchkey-reason"><@reason/></p>
        <#if lk.closed>
        <p>${msg((canReset || canUnlock)?then("latchkeyLockedClosed", "latchkeyLockedClosedAsk"))}</p>
        </#if>
      </div>
      <#if asked>
      <p class="lk-alert lk-alert--info" id="latchkey-unlock-asked" role="status"><@layout.quoting key=(lk.unlockAsked == "sms")?then("latchkeyLockedUnlockAskedSms", "latchkeyLockedUnlockAskedEmail") value=lk.identifier/></p>
      </#if>
      <form class="lk-form" id="latchkey-locked" action="${url.loginAction}" method="post" data-again-url="${lk.againUrl}">
        <#if !lk.closed>
        <div class="lk-wait" id="latchkey-wait" data-seconds="${lk.secondsLeft?c}"
             data-say-minutes="${msg("latchkeyLockedSayMinutes", "%s")}" data-say-soon="${msg("latchkeyLockedSaySoon")}">
          <p class="lk-wait__clock" id="latchkey-clock" role="timer" aria-label="${msg("latchkeyLockedLeft")}" hidden></p>
          <div class="lk-wait__words">
            <p class="lk-wait__end"><@end/></p>
            <p>${msg("latchkeyLockedReturns")}</p>
          </div>
          <p class="lk-unseen" id="latchkey-said" aria-live="polite"></p>
        </div>
        </#if>
        <#if !lk.recovery>
        <section class="lk-options" aria-labelledby="latchkey-ways">
          <h2 class="lk-options__title" id="latchkey-ways">${msg(lk.closed?then("latchkeyLockedWaysClosed", "latchkeyLockedWays"))}</h2>
          <ul class="lk-options__list">
          <#if canUnlock>
          <@way icon="mail" id="latchkey-unlock" text=msg("latchkeyLockedUnlockText")>
              <button class="lk-option__name" id="latchkey-unlock" type="submit" name="step" value="unlock"
                      aria-describedby="latchkey-unlock-text<#if askAgainIn gt 0> latchkey-unlock-note</#if>"
                      data-seconds="${askAgainIn?c}" data-label-waiting="${msg("latchkeyLockedUnlockIn", "%s")}"
                      data-say-minutes="${msg("latchkeyLockedUnlockMinutes", "%s")}" data-say-ready="${msg("latchkeyLockedUnlockReady")}">${msg(asked?then("latchkeyLockedUnlockAgain", "latchkeyLockedUnlock"))}</button>
              <#if askAgainIn gt 0>
              <p class="lk-option__text" id="latchkey-unlock-note">${msg("latchkeyLockedUnlockNote", askAgainIn?c)}</p>
              </#if>
              <p class="lk-unseen" id="latchkey-unlock-said" aria-live="polite"></p>
          </@way>
          </#if>
          <#if canReset>
          <@way icon="key" id="latchkey-reset" text=msg("latchkeyLockedResetText")>
              <a class="lk-option__name" id="latchkey-reset" href="${url.loginResetCredentialsUrl}" aria-describedby="latchkey-reset-text">${msg("latchkeyLockedReset")}</a>
          </@way>
          </#if>
          <#if lk.reason == "device">
          <@advice icon="device" name="latchkeyLockedOtherDevice" text="latchkeyLockedOtherDeviceText"/>
          <#else>
          <@advice icon="device" name="latchkeyLockedDevice" text="latchkeyLockedDeviceText"/>
          </#if>
          <#if lk.reason == "network">
          <@advice icon="network" name="latchkeyLockedOtherNetwork" text="latchkeyLockedOtherNetworkText"/>
          </#if>
          </ul>
        </section>
        </#if>
        <@layout.ways>
        <#if !lk.atSignIn>
        <a class="lk-way" id="latchkey-other-name" href="${url.loginRestartFlowUrl}">${msg("latchkeyLockedOther")}</a>
        <#else>
        <button class="lk-way" id="latchkey-other-name" type="submit" name="step" value="back">${msg("latchkeyLockedOther")}</button>
        </#if>
        </@layout.ways>
      </form>
</@layout.page>
