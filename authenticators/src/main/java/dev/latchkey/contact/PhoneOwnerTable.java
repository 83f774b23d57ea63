package dev.latchkey.contact;

import dev.latchkey.server.db.UserTable;
import dev.latchkey.server.personal.Told;
import dev.latchkey.server.settings.RealmSettings;
import java.util.Map;

/** A number stays its account's until the account, or another, proves otherwise; the row goes with its account. */
public final class PhoneOwnerTable implements UserTable<PhoneOwnerRow> {

    @Override
    public Class<PhoneOwnerRow> entity() {
        return PhoneOwnerRow.class;
    }

    @Override
    public String endField() {
        return "endsAt";
    }

    @Override
    public String userField() {
        return "userId";
    }

    @Override
    public String purpose() {
        return "Which account proved a phone number last: one number is one account's";
    }

    @Override
    public String period(RealmSettings settings) {
        return "until the account or another proves otherwise, or the account is removed";
    }

    @Override
    public Map<String, String> meanings() {
        return Map.of(
                "number", "the number that was proved",
                "claimedAt", "when it was proved");
    }

    @Override
    public Map<String, Object> told(PhoneOwnerRow row) {
        return new Told().with("number", row.number()).at("claimedAt", row.claimedAt()).entry();
    }
}
