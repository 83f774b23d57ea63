<#import "letter.ftl" as letter>
<#include "../letters/org-invite.ftl">
