<#ftl output_format="plainText">
<#import "letter.ftl" as letter>
<#include "../letters/event-remove_totp.ftl">
