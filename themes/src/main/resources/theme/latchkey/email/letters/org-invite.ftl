<@letter.letter body=msg("orgInviteBody", letter.linkGap, linkExpiration, realmName, organization.name, linkExpirationFormatter(linkExpiration)?replace(" ", "\xA0"))
    button=msg("latchkeyLetterInviteButton") link=link unproved=true/>
