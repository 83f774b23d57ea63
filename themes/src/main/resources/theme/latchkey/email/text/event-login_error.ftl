<#ftl output_format="plainText">
<#import "letter.ftl" as letter>
<#include "../letters/event-login_error.ftl">
