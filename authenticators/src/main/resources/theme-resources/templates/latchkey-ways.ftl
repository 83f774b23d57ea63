<#-- Keycloak's "Try another way": what each way needs and how long it takes, and why others are not there. -->
<#import "latchkey-layout.ftl" as layout>
<#import "latchkey-icons.ftl" as icons>
<@layout.page title=msg("latchkeyWaysTitle") icon="key">
      <p class="lk-lead">${msg("latchkeyWaysLead")}</p>
      <ul class="lk-options__list" id="latchkey-ways">
        <#list lk.ways as way>
        <li>
          <form class="lk-option lk-option--press" action="${url.loginAction}" method="post">
            <input type="hidden" name="authenticationExecution" value="${way.id}">
            <@icons.icon name=way.icon/>
            <div class="lk-option__words">
              <h2><button class="lk-option__name" type="submit" aria-describedby="way-${way?counter?c}">${msg(way.titleKey)}</button></h2>
              <div id="way-${way?counter?c}">
                <p class="lk-option__text">${msg(way.needsKey)}</p>
                <#if way.timeKey??>
                <p class="lk-option__text">${msg(way.timeKey)}</p>
                </#if>
              </div>
            </div>
          </form>
        </li>
        </#list>
      </ul>
      <#if lk.missing?has_content>
      <section class="lk-aside" id="latchkey-missing" aria-labelledby="latchkey-missing-title">
        <h2 class="lk-aside__title" id="latchkey-missing-title">${msg("latchkeyWaysMissing")}</h2>
        <ul class="lk-list">
          <#list lk.missing as way>
          <li><strong>${msg(way.titleKey)}</strong>: ${msg(way.whyKey)}</li>
          </#list>
        </ul>
      </section>
      </#if>
      <p class="lk-hint" id="latchkey-last-resort">${msg(lk.support?has_content?then("latchkeyWaysSupport", "latchkeyWaysAdministrator"))}</p>
      <@layout.ways again=true/>
</@layout.page>
