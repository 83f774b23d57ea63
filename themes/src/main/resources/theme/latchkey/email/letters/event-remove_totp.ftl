<@letter.letter body=msg("eventRemoveTotpBody", event.date, event.ipAddress!"?") start=true/>
