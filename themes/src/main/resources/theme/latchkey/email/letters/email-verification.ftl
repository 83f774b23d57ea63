<@letter.letter body=msg("emailVerificationBody", letter.linkGap, linkExpiration, realmName, linkExpirationFormatter(linkExpiration)?replace(" ", "\xA0"))
    button=msg("latchkeyLetterVerifyButton") link=link unproved=true/>
