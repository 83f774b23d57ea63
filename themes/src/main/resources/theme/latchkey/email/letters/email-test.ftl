<@letter.letter body=msg("emailTestBody", realmName)/>
