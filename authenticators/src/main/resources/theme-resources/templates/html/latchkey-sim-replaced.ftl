<#import "latchkey-mail.ftl" as layout>
<@layout.mail title=msg("latchkeySimReplacedTitle") preheader=msg("latchkeySimReplacedPreheader")>
    <@layout.para>${msg("latchkeySimReplacedLead", lk.number)}</@layout.para>
    <@layout.facts>
      <@layout.fact label=msg("latchkeySimReplacedLogin") value=lk.username/>
      <@layout.fact label=msg("latchkeySimReplacedTime") value=lk.time/>
      <@layout.fact label=msg("latchkeySimReplacedUntil") value=lk.until/>
    </@layout.facts>
    <@layout.para>${msg("latchkeySimReplacedOk")}</@layout.para>
    <@layout.rule/>
    <@layout.para><strong>${msg("latchkeySimReplacedNotYouTitle")}</strong> ${msg("latchkeySimReplacedNotYou")}</@layout.para>
    <@layout.start/>
</@layout.mail>
