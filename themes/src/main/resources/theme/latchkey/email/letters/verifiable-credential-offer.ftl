<@letter.letter body=msg("verifiableCredentialOfferBody", letter.linkGap, linkExpiration, realmName, credentialScopeDisplayName, linkExpirationFormatter(linkExpiration)?replace(" ", "\xA0"))
    button=msg("latchkeyLetterOfferButton") link=link/>
