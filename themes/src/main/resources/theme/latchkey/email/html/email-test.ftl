<#import "letter.ftl" as letter>
<#include "../letters/email-test.ftl">
