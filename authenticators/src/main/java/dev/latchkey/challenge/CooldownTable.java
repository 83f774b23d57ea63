package dev.latchkey.challenge;

import dev.latchkey.server.db.OwnTable;

/** A cooldown that is forgotten needs no row. */
public final class CooldownTable implements OwnTable {

    @Override
    public Class<?> entity() {
        return CooldownRow.class;
    }

    @Override
    public String endField() {
        return "forgottenAt";
    }
}
