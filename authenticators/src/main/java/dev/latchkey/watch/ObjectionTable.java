package dev.latchkey.watch;

import dev.latchkey.server.db.OwnTable;
import java.util.Optional;

/** The old contact is kept no longer than it can object. */
public final class ObjectionTable implements OwnTable {

    @Override
    public Class<?> entity() {
        return ObjectionRow.class;
    }

    @Override
    public String endField() {
        return "endsAt";
    }

    @Override
    public Optional<String> userField() {
        return Optional.of("userId");
    }
}
