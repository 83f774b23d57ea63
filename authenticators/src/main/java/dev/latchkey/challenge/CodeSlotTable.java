package dev.latchkey.challenge;

import dev.latchkey.server.db.OwnTable;

/** A place whose code has died needs no row. */
public final class CodeSlotTable implements OwnTable {

    @Override
    public Class<?> entity() {
        return CodeSlotRow.class;
    }

    @Override
    public String endField() {
        return "freeAt";
    }
}
