package dev.latchkey.challenge;

import dev.latchkey.server.db.NobodysTable;
import dev.latchkey.server.settings.RealmSettings;

/** A budget whose period is over needs no row. */
public final class RateTable implements NobodysTable {

    @Override
    public Class<?> entity() {
        return RateRow.class;
    }

    @Override
    public String endField() {
        return "endsAt";
    }

    @Override
    public String purpose() {
        return "Budgets: how many messages, codes and tries an account, a contact or a network has used up";
    }

    @Override
    public String period(RealmSettings settings) {
        return "a day at most";
    }

    @Override
    public String whyNobodys() {
        return "found by a keyed hash of an account, contact or network and of what is counted; gone long before anybody could be told";
    }
}
