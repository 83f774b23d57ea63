package dev.latchkey.enrolment;

import dev.latchkey.server.db.OwnTable;
import java.util.Optional;

/** An offer that may be made again needs no row. */
public final class PostponedTable implements OwnTable {

    @Override
    public Class<?> entity() {
        return PostponedRow.class;
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
