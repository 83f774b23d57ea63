package dev.latchkey.challenge;

import dev.latchkey.server.db.OwnTable;

/** A budget whose period is over needs no row. */
public final class RateTable implements OwnTable {

    @Override
    public Class<?> entity() {
        return RateRow.class;
    }

    @Override
    public String endField() {
        return "endsAt";
    }
}
