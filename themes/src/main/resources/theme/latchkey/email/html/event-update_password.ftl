<#import "letter.ftl" as letter>
<#include "../letters/event-update_password.ftl">
