<#import "letter.ftl" as letter>
<#include "../letters/workflow-notification.ftl">
