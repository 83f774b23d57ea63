<#import "latchkey-layout.ftl" as layout>
<@layout.page title=msg("latchkeyUnlockedTitle") icon="done" tone="success">
      <div class="lk-lead">
        <p>${msg("latchkeyUnlockedLead")}</p>
        <p>${msg("latchkeyUnlockedReset")}</p>
      </div>
      <p class="lk-actions lk-actions--stacked"><a class="lk-button lk-button--primary" id="latchkey-start" href="${lk.startUrl}">${msg("latchkeyNoticeStart")}</a></p>
</@layout.page>
