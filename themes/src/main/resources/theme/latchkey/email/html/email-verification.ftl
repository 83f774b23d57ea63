<#import "letter.ftl" as letter>
<#include "../letters/email-verification.ftl">
