package dev.latchkey.challenge;

import dev.latchkey.server.db.NobodysTable;
import dev.latchkey.server.settings.RealmSettings;

/** A cooldown that is forgotten needs no row. */
public final class CooldownTable implements NobodysTable {

    @Override
    public Class<?> entity() {
        return CooldownRow.class;
    }

    @Override
    public String endField() {
        return "forgottenAt";
    }

    @Override
    public String purpose() {
        return "The wait between two messages";
    }

    @Override
    public String period(RealmSettings settings) {
        return "an hour after the wait";
    }

    @Override
    public String whyNobodys() {
        return "found by a keyed hash of an account, contact or network and of what is counted; gone long before anybody could be told";
    }
}
