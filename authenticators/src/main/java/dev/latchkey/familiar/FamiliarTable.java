package dev.latchkey.familiar;

import dev.latchkey.server.db.OwnTable;
import java.util.Optional;

/** A device is remembered for a year after its last sign-in, a network for ninety days. */
public final class FamiliarTable implements OwnTable {

    @Override
    public Class<?> entity() {
        return FamiliarRow.class;
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
