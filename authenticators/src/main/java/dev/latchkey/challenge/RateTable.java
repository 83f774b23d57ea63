package dev.latchkey.challenge;

import dev.latchkey.server.db.OwnTable;

/** A budget that is wholly regained needs no row. */
public final class RateTable implements OwnTable {

    @Override
    public Class<?> entity() {
        return RateRow.class;
    }

    @Override
    public String endField() {
        return "regainedAt";
    }
}
