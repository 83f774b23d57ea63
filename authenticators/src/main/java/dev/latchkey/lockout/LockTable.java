package dev.latchkey.lockout;

import dev.latchkey.server.db.UserTable;
import dev.latchkey.server.personal.Person;
import dev.latchkey.server.personal.Told;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.RetentionSettings;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** Wrong tries, kept until they are forgotten and no lock holds; see {@link RealmRules#keptFor}. */
public final class LockTable implements UserTable<LockRow> {

    private static final List<LockKey.Kind> STREAKS =
            Stream.of(LockKey.Kind.values()).filter(LockKey.Kind::remembersStreak).toList();

    private static final String NO_LOCK_HOLDS = " and r.closed = false and r.lockedUntil <= :now";

    private static final String SHORTEN =
            "delete from LockRow r where r.realmId = :realm and r.kind in :kinds"
                    + " and r.lastFailureAt <= :lastFailureAt"
                    + NO_LOCK_HOLDS;

    private static final String FORGET_ADDRESSES =
            "update LockRow r set r.lastAddress = null where r.realmId = :realm"
                    + " and r.lastAddress is not null and r.lastFailureAt <= :lastFailureAt"
                    + NO_LOCK_HOLDS;

    private static final String ERASE =
            "delete from LockRow r where r.realmId = :realm and r.userId = :user" + NO_LOCK_HOLDS;

    private static final String TRIM =
            "update LockRow r set r.lastAddress = null, r.marks = null,"
                    + " r.forgottenAt = case when r.closed = true then r.forgottenAt else r.lockedUntil end"
                    + " where r.realmId = :realm and r.userId = :user";

    @Override
    public Class<LockRow> entity() {
        return LockRow.class;
    }

    @Override
    public String endField() {
        return "forgottenAt";
    }

    @Override
    public String userField() {
        return "userId";
    }

    @Override
    public String purpose() {
        return "Wrong tries and locks: passwords and codes can't be guessed";
    }

    @Override
    public String period(RealmSettings settings) {
        return "until the tries are forgotten (Keycloak's failure reset time) and no lock holds; of those by unknown devices how many"
                + " they were in a row, without the address, for another "
                + settings.get(RetentionSettings.FAILURE_DAYS)
                + " days";
    }

    /** A streak goes earlier if the realm has it so by now, and nobody needs an address once its try counts no more. */
    @Override
    public int shorten(EntityManager entityManager, RealmModel realm, Instant now) {
        RealmRules rules = new RealmRules(realm);
        Instant forgotten = now.minus(rules.triesForgottenAfter());
        entityManager
                .createQuery(FORGET_ADDRESSES)
                .setParameter("realm", realm.getId())
                .setParameter("lastFailureAt", forgotten.toEpochMilli())
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
        return entityManager
                .createQuery(SHORTEN)
                .setParameter("realm", realm.getId())
                .setParameter("kinds", STREAKS)
                .setParameter(
                        "lastFailureAt", forgotten.minus(rules.streakKeptFor()).toEpochMilli())
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
    }

    @Override
    public Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(
                "by",
                "strangers: devices that the account does not know; device: one that it knows; pass: a browser with an unlock link;"
                        + " recovery: whoever has proved a contact");
        meanings.put("failures", "wrong tries that count towards a lock");
        meanings.put("streak", "wrong tries since the last right one");
        meanings.put("locks", "how often these tries have locked");
        meanings.put("lockedUntil", "the end of the last lock");
        meanings.put("closed", "whether it is locked without an end");
        meanings.put("lastFailureAt", "the last wrong try");
        meanings.put("lastAddress", "the IP address that it came from");
        meanings.put("until", "when the row goes, if nothing is added");
        return meanings;
    }

    @Override
    public Map<String, Object> told(LockRow row) {
        LockState state = row.state();
        return new Told()
                .with("by", row.kind().word())
                .with("failures", state.failures())
                .with("streak", state.streak())
                .with("locks", state.locks())
                .with("lockedUntil", unlessNever(state.lockedUntil()))
                .with("closed", state.closed())
                .with("lastFailureAt", unlessNever(state.lastFailureAt()))
                .with("lastAddress", row.lastAddress())
                .with("until", row.forgottenAt().toString())
                .entry();
    }

    private static String unlessNever(Instant instant) {
        return instant.equals(Instant.EPOCH) ? null : instant.toString();
    }

    /** Or whoever guesses would ask support to have himself forgotten. */
    @Override
    public void erase(EntityManager entityManager, Person person) {
        entityManager
                .createQuery(ERASE)
                .setParameter("realm", person.realm().getId())
                .setParameter("user", person.user().getId())
                .setParameter("now", person.now().toEpochMilli())
                .executeUpdate();
        entityManager
                .createQuery(TRIM)
                .setParameter("realm", person.realm().getId())
                .setParameter("user", person.user().getId())
                .executeUpdate();
    }

    @Override
    public String afterErasure() {
        return "a lock that holds, without the address, until it ends: an erasure must not let whoever guesses go on";
    }
}
