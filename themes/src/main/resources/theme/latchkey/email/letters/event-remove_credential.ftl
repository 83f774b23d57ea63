<#assign type = event.getDetail("credential_type")!"">
<#assign known = msg("latchkeyLetterCredential." + type)>
<@letter.letter body=msg("eventRemoveCredentialBody", (known == "latchkeyLetterCredential." + type)?then(type, known), event.date, event.ipAddress!"?") start=true/>
