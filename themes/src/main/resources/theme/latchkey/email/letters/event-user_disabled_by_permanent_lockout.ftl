<@letter.letter body=msg("eventUserDisabledByPermanentLockoutBody", event.date) start=true/>
