<@letter.letter body=msg("eventLoginErrorBody", event.date, event.ipAddress!"?") start=true/>
