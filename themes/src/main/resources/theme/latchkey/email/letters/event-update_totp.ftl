<@letter.letter body=msg("eventUpdateTotpBody", event.date, event.ipAddress!"?") start=true/>
