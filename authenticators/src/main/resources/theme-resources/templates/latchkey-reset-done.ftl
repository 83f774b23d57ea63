<#import "latchkey-layout.ftl" as layout>
<@layout.page title=msg("latchkeyDoneTitle") icon="done" tone="success">
      <p class="lk-lead">${msg("latchkeyDoneLead")}</p>
      <ul class="lk-list">
        <li>${msg("latchkeyDoneDevices")}</li>
        <li>${msg("latchkeyDoneTold")}</li>
      </ul>
      <p class="lk-actions lk-actions--stacked"><a class="lk-button lk-button--primary" id="latchkey-start" href="${lk.startUrl}">${msg("latchkeyDoneStart")}</a></p>
</@layout.page>
