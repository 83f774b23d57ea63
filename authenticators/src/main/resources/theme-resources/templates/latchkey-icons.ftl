<#-- The signs on top of the pages: drawn here, decoration only. -->
<#macro icon name tone="accent">
      <span class="lk-sign lk-sign--${tone}" aria-hidden="true"><svg class="lk-sign__image" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" focusable="false"><#switch name>
        <#case "mail"><rect x="3" y="5" width="18" height="14" rx="2.5"/><path d="m3.5 7.5 8.5 6 8.5-6"/><#break>
        <#case "phone"><rect x="6.5" y="2.5" width="11" height="19" rx="2.5"/><path d="M11 18.5h2"/><#break>
        <#case "person"><circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.8-3.9 3.7-6 7.5-6s6.7 2.1 7.5 6"/><#break>
        <#case "lock"><rect x="4.5" y="10.5" width="15" height="10" rx="2.5"/><path d="M8 10.5v-3a4 4 0 0 1 8 0v3M12 14.5v2"/><#break>
        <#case "pause"><path stroke-width="2.75" d="M8.5 7v10M15.5 7v10"/><#break>
        <#case "key"><circle cx="8" cy="15" r="4.5"/><path d="M11.5 11.5 20 3M16.5 6.5 19.5 9.5"/><#break>
        <#case "device"><rect x="4.5" y="5" width="15" height="10.5" rx="2"/><path d="M2.5 19h19"/><#break>
        <#case "network"><path d="M2.5 9.5a14 14 0 0 1 19 0M6 13.5a9 9 0 0 1 12 0M9.25 17a4.25 4.25 0 0 1 5.5 0M12 20v.01"/><#break>
        <#case "sheet"><path d="M6.5 2.5h8l4 4v13a2 2 0 0 1-2 2h-10a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2ZM8.5 11h1M12.5 11h3M8.5 16h1M12.5 16h3M14 2.5v4.5h4.5"/><#break>
        <#case "done"><path d="m5 12.5 4.5 4.5L19 7.5"/><#break>
        <#case "calendar"><rect x="3.5" y="5" width="17" height="15.5" rx="2.5"/><path d="M3.5 10h17M8 3v4M16 3v4"/><#break>
        <#case "clock"><circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/><#break>
        <#default><circle cx="12" cy="12" r="8.5"/><path d="M12 8v4.5M12 16v.01"/>
      </#switch></svg></span>
</#macro>

<#-- The eye of a password field, open when the password is shown. -->
<#macro eye>
<svg class="lk-eye__image" viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z"/><circle cx="12" cy="12" r="3"/><path class="lk-eye__closed" d="m4 4 16 16"/></svg>
</#macro>
