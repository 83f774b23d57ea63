package dev.latchkey.challenge;

import dev.latchkey.server.db.NobodysTable;
import dev.latchkey.server.settings.RealmSettings;

/** A place whose code has died needs no row. */
public final class CodeSlotTable implements NobodysTable {

    @Override
    public Class<?> entity() {
        return CodeSlotRow.class;
    }

    @Override
    public String endField() {
        return "freeAt";
    }

    @Override
    public String purpose() {
        return "How many sign-in pages hold a valid code of an account";
    }

    @Override
    public String period(RealmSettings settings) {
        return "as long as the code works, an hour at most";
    }

    @Override
    public String whyNobodys() {
        return "found by a keyed hash of an account, contact or network and of what is counted; gone long before anybody could be told";
    }
}
