package dev.latchkey.license;

import dev.latchkey.server.db.UserTable;
import dev.latchkey.server.personal.Told;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.RetentionSettings;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.keycloak.models.RealmModel;

/** What was told is remembered until long after the end, so that a renewal is known for one. */
public final class ReminderTable implements UserTable<ReminderRow> {

    private static final String SHORTEN =
            "delete from ReminderRow r where r.realmId = :realm and r.endsAt <= :endsAt";

    /** How long what was told of an end is remembered after it. */
    static Duration kept(RealmModel realm) {
        return Duration.ofDays(RealmSettings.of(realm).get(RetentionSettings.REMINDER_DAYS));
    }

    @Override
    public Class<ReminderRow> entity() {
        return ReminderRow.class;
    }

    @Override
    public String endField() {
        return "forgottenAt";
    }

    /** Ids of organizations and groups are never a user's: their rows stay when a user goes. */
    @Override
    public String userField() {
        return "holderId";
    }

    @Override
    public boolean holdsUsersOnly() {
        return false;
    }

    @Override
    public String purpose() {
        return "What somebody was told about the end of their licence: nobody is told the same twice, and a renewal is known for one";
    }

    @Override
    public String period(RealmSettings settings) {
        return settings.get(RetentionSettings.REMINDER_DAYS) + " days after that end";
    }

    @Override
    public int shorten(EntityManager entityManager, RealmModel realm, Instant now) {
        return entityManager
                .createQuery(SHORTEN)
                .setParameter("realm", realm.getId())
                .setParameter("endsAt", now.minus(kept(realm)).toEpochMilli())
                .executeUpdate();
    }

    @Override
    public Map<String, String> meanings() {
        return Map.of(
                "licenseEndsAt", "the end that was told of",
                "until", "when that is forgotten");
    }

    @Override
    public Map<String, Object> told(ReminderRow row) {
        return new Told().at("licenseEndsAt", row.endsAt()).at("until", row.forgottenAt()).entry();
    }
}
