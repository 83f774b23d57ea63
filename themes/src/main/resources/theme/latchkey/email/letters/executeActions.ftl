<#assign actions = "">
<#list requiredActions![] as action>
  <#assign known = msg("requiredAction." + action)>
  <#assign actions += "\x2022\xA0" + (known == "requiredAction." + action)?then(msg("latchkeyLetterActionOther"), known) + action?is_last?then("", "\n")>
</#list>
<@letter.letter body=msg("executeActionsBody", letter.linkGap, linkExpiration, realmName, actions, linkExpirationFormatter(linkExpiration)?replace(" ", "\xA0"))
    button=msg("latchkeyLetterActionsButton") link=link/>
