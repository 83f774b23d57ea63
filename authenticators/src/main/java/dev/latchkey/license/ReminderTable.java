package dev.latchkey.license;

import dev.latchkey.server.db.OwnTable;
import java.util.Optional;

/** What was told is remembered until long after the end, so that a renewal is known for one. */
public final class ReminderTable implements OwnTable {

    @Override
    public Class<?> entity() {
        return ReminderRow.class;
    }

    @Override
    public String endField() {
        return "forgottenAt";
    }

    /** Ids of organizations and groups are never a user's: their rows stay when a user goes. */
    @Override
    public Optional<String> userField() {
        return Optional.of("holderId");
    }
}
