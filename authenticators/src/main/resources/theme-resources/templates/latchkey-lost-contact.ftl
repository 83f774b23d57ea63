<#-- The owner is asked about a contact that was changed; saying that it is lost needs a second factor in this tab. -->
<#import "latchkey-layout.ftl" as layout>
<#import "latchkey-contact-kinds.ftl" as contact>
<@layout.page title=msg(lk.held?then("latchkeyLostHeldTitle", "latchkeyLostTitle")) icon=lk.held?then("pause", "clock") tone=lk.held?then("warning", "accent")>
      <p class="lk-lead">${msg(lk.held?then("latchkeyLostHeldLead", "latchkeyLostLead"))}</p>
      <dl class="lk-facts">
        <div><dt>${contact.kinds[lk.kind]}</dt><dd><bdi>${lk.now!"—"}</bdi></dd></div>
        <#if lk.before?has_content>
        <div><dt>${msg("latchkeyContactChangedBefore")}</dt><dd><bdi>${lk.before}</bdi></dd></div>
        </#if>
        <#if lk.until?has_content>
        <div><dt>${msg("latchkeyLostUntil")}</dt><dd>${lk.until}</dd></div>
        </#if>
      </dl>
      <#if lk.proof == "given">
      <p>${msg(lk.held?then("latchkeyLostHeldMeans", "latchkeyLostMeans"))}</p>
      <#elseif lk.proof == "young">
      <p class="lk-alert lk-alert--warning" id="latchkey-no-proof">${msg("latchkeyLostYoung", lk.settledAt)}</p>
      <#else>
      <p class="lk-alert lk-alert--warning" id="latchkey-no-proof">${msg("latchkeyLostNoProof")}</p>
      </#if>
      <form class="lk-form" id="latchkey-lost-contact" action="${url.loginAction}" method="post">
        <input type="hidden" name="place" value="${lk.place}">
        <#-- The first submit button of a form is the one that Enter presses: the one that changes nothing. -->
        <div class="lk-actions lk-actions--stacked">
          <button class="lk-button lk-button--primary" id="latchkey-keep" type="submit" name="step" value="keep"><#if lk.proof != "given">${msg("latchkeyLostGoOn")}<#else>${msg(lk.held?then("latchkeyLostHeldKeep", "latchkeyLostKeep"))}</#if></button>
          <#if lk.proof == "given">
          <button class="lk-button lk-button--secondary" id="latchkey-mine" type="submit" name="step" value="mine">${msg(lk.held?then("latchkeyLostHeldMine", "latchkeyLostMine"))}</button>
          </#if>
        </div>
        <@layout.ways>
        <#if lk.cancellable>
        <button class="lk-way" id="latchkey-cancel" type="submit" name="cancel-aia" value="true">${msg("latchkeyContactCancel")}</button>
        </#if>
        </@layout.ways>
      </form>
</@layout.page>
