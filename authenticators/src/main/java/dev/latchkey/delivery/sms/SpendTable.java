package dev.latchkey.delivery.sms;

import dev.latchkey.server.db.OwnTable;

/** What was spent in a day or month that is over needs no row: monitoring has it. */
public final class SpendTable implements OwnTable {

    @Override
    public Class<?> entity() {
        return SpendRow.class;
    }

    @Override
    public String endField() {
        return "endsAt";
    }
}
