<@letter.letter body=msg("emailVerificationBodyCode", code) unproved=true/>
