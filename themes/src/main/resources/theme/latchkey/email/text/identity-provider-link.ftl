<#ftl output_format="plainText">
<#import "letter.ftl" as letter>
<#include "../letters/identity-provider-link.ftl">
