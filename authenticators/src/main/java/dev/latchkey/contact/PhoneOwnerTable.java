package dev.latchkey.contact;

import dev.latchkey.server.db.OwnTable;
import java.util.Optional;

/** A number stays its account's until the account, or another, proves otherwise; the row goes with its account. */
public final class PhoneOwnerTable implements OwnTable {

    @Override
    public Class<?> entity() {
        return PhoneOwnerRow.class;
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
