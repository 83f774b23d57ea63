package dev.latchkey.lockout;

import dev.latchkey.server.db.OwnTable;
import java.util.Optional;

/** Wrong tries, kept until they are forgotten and no lock holds; see {@link LockKey.Kind}. */
public final class LockTable implements OwnTable {

    @Override
    public Class<?> entity() {
        return LockRow.class;
    }

    @Override
    public String endField() {
        return "forgottenAt";
    }

    @Override
    public Optional<String> userField() {
        return Optional.of("userId");
    }
}
