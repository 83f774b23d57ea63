<@letter.letter
    body=msg("identityProviderLinkBody", identityProviderDisplayName, realmName, letter.nameGap, letter.linkGap, linkExpiration, linkExpirationFormatter(linkExpiration)?replace(" ", "\xA0"))
    button=msg("latchkeyLetterLinkButton") link=link name=identityProviderContext.username/>
