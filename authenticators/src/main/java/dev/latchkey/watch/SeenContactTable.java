package dev.latchkey.watch;

import dev.latchkey.server.db.OwnTable;
import java.util.Optional;

/** Needed as long as there is an account to compare with, and goes with it. */
public final class SeenContactTable implements OwnTable {

    @Override
    public Class<?> entity() {
        return SeenContactRow.class;
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
