<#import "latchkey-layout.ftl" as layout>
<@layout.page title=msg("latchkeyHeldTitle") icon="pause" tone="success">
      <p class="lk-lead">${msg("latchkeyHeldLead")}</p>
      <section class="lk-aside" aria-labelledby="latchkey-next">
        <h2 class="lk-aside__title" id="latchkey-next">${msg("latchkeyHeldNext")}</h2>
        <ul class="lk-list">
          <li>${msg("latchkeyHeldPassword")}</li>
          <li>${msg("latchkeyHeldOther")}</li>
          <li>${msg("latchkeyHeldSupport")}</li>
        </ul>
      </section>
      <p class="lk-actions lk-actions--stacked"><a class="lk-button lk-button--primary" id="latchkey-start" href="${lk.startUrl}">${msg("latchkeyNoticeStart")}</a></p>
</@layout.page>
