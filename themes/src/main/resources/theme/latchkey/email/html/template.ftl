<#-- The frame for mails that this theme does not know: those of later versions of Keycloak, and an operator's own. -->
<#import "latchkey-mail.ftl" as frame>
<#include "../letter-model.ftl">
<#macro emailLayout>
  <@frame.mail title=subject preheader=subject><@frame.para><#nested></@frame.para></@frame.mail>
</#macro>
