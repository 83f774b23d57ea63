package dev.latchkey.enrolment;

import dev.latchkey.server.db.UserTable;
import dev.latchkey.server.personal.Told;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.util.Map;

/** An offer that may be made again needs no row. */
public final class PostponedTable implements UserTable<PostponedRow> {

    @Override
    public Class<PostponedRow> entity() {
        return PostponedRow.class;
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
        return "Offers and reminders that were answered with 'not now', so that nobody is asked each time";
    }

    @Override
    public String period(RealmSettings settings) {
        return settings.get(Settings.ASK_AGAIN_AFTER)
                + " days for an offer, "
                + settings.get(Settings.READINESS_DAYS)
                + " for a reminder";
    }

    @Override
    public Map<String, String> meanings() {
        return Map.of("until", "when the question may come again");
    }

    @Override
    public Map<String, Object> told(PostponedRow row) {
        return new Told().at("until", row.endsAt()).entry();
    }
}
