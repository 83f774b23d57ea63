<@letter.letter body=msg("eventUpdatePasswordBody", event.date, event.ipAddress!"?") start=true/>
