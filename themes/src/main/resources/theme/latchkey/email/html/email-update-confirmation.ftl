<#import "letter.ftl" as letter>
<#include "../letters/email-update-confirmation.ftl">
