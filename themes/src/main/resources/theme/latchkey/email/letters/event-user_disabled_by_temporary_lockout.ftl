<@letter.letter body=msg("eventUserDisabledByTemporaryLockoutBody", event.date) start=true/>
