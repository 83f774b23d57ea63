<#import "letter.ftl" as letter>
<#include "../letters/event-user_disabled_by_temporary_lockout.ftl">
