<#-- Opened by links, and so by mail scanners too: it only shows; the button acts. -->
<#import "latchkey-layout.ftl" as layout>
<#import "latchkey-contact-kinds.ftl" as contact>
<@layout.page title=msg("latchkeyNotMeTitle") icon="attention" tone="warning">
      <p class="lk-lead"><@layout.quoting key="latchkeyNotMeLead" value=lk.username/></p>
      <dl class="lk-facts">
        <div><dt>${contact.kinds[lk.kind]}</dt><dd><#if lk.before?has_content><@layout.quoting key="latchkeyNotMeReplaced" value=lk.before/><#else>${msg("latchkeyNotMeAdded")}</#if></dd></div>
      </dl>
      <p>${msg("latchkeyNotMeMeans")}</p>
      <p>${msg("latchkeyNotMeLifted")}</p>
      <form class="lk-form" id="latchkey-not-me" action="${lk.action}" method="post">
        <input type="hidden" name="csrf" value="${lk.csrf}">
        <button class="lk-button lk-button--primary" id="latchkey-continue" type="submit">${msg("latchkeyNotMeSubmit")}</button>
        <p class="lk-hint">${msg("latchkeyNotMeOnce")}</p>
      </form>
      <@layout.ways back=lk.startUrl/>
</@layout.page>
