<#if messageKey == "customMessage">
<@letter.custom text=customMessage/>
<#else>
<@letter.letter body=msg(messageKey, daysRemaining, reason!"")/>
</#if>
