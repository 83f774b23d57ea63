<#ftl output_format="plainText">
<#import "letter.ftl" as letter>
<#include "../letters/event-user_disabled_by_permanent_lockout.ftl">
