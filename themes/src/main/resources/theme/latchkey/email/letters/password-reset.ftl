<@letter.letter body=msg("passwordResetBody", letter.linkGap, linkExpiration, realmName, linkExpirationFormatter(linkExpiration)?replace(" ", "\xA0"))
    button=msg("latchkeyLetterResetButton") link=link/>
