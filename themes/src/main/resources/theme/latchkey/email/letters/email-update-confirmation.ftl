<@letter.letter body=msg("emailUpdateConfirmationBody", letter.linkGap, letter.nameGap, realmName, linkExpirationFormatter(linkExpiration)?replace(" ", "\xA0"))
    button=msg("latchkeyLetterVerifyButton") link=link name=newEmail unproved=true/>
