<#-- What a contact is to its account, in words. -->
<#assign kinds = {
  "email": msg("latchkeyContactKindEmail"),
  "phone": msg("latchkeyContactKindPhone"),
  "reserve-phone": msg("latchkeyContactKindReservePhone"),
  "reserve-email": msg("latchkeyContactKindReserveEmail")
}>
