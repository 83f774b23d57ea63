<#ftl output_format="plainText">
<#import "letter.ftl" as letter>
<#include "../letters/verifiable-credential-offer.ftl">
