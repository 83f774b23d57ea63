<#import "letter.ftl" as letter>
<#include "../letters/executeActions.ftl">
