package dev.latchkey.delivery.sms;

import dev.latchkey.server.db.NobodysTable;
import dev.latchkey.server.settings.RealmSettings;

/** What was spent in a day or month that is over needs no row: monitoring has it. */
public final class SpendTable implements NobodysTable {

    @Override
    public Class<?> entity() {
        return SpendRow.class;
    }

    @Override
    public String endField() {
        return "endsAt";
    }

    @Override
    public String purpose() {
        return "What each SMS gateway has cost";
    }

    @Override
    public String period(RealmSettings settings) {
        return "until its day or month is over";
    }

    @Override
    public String whyNobodys() {
        return "sums of money, over all realms";
    }
}
