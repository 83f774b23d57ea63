package dev.latchkey.lockout;

import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.RetentionSettings;
import dev.latchkey.server.settings.Settings;
import java.time.Duration;
import java.util.OptionalInt;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.RealmRepresentation.BruteForceStrategy;

/**
 * The rules of a realm: its own brute-force settings (Realm settings, Security defenses). Keycloak's quick-login rule is not
 * among them: two failures within a second lock an account for a minute there, the cheapest way to lock somebody out.
 */
final class RealmRules {

    /** How long an unlock link's tries stand open. */
    static final Duration PASS_LIFE = Duration.ofHours(24);

    /** A door that has closed without an end stays closed so long after the last try at it, at least. */
    private static final Duration CLOSED_FOR = Duration.ofDays(90);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration NETWORK_WAIT = Duration.ofMinutes(1);
    private static final Duration NETWORK_LONGEST_WAIT = Duration.ofMinutes(10);

    private final RealmModel realm;
    private final RealmSettings settings;

    RealmRules(RealmModel realm) {
        this.realm = realm;
        settings = RealmSettings.of(realm);
    }

    /** Whether the pack minds the realm's sign-ins: it is switched on, and so is the realm's brute-force protection. */
    static boolean on(RealmModel realm) {
        return realm != null && realm.isBruteForceProtected() && RealmSettings.of(realm).enabled();
    }

    LockoutPolicy of(LockKey.Kind kind, Subject subject) {
        return switch (kind) {
            case STRANGERS ->
                    subject.reachable()
                            ? account(OptionalInt.of(settings.get(Settings.LONGEST_STREAK)))
                            : account(OptionalInt.empty());
            case DEVICE -> account(OptionalInt.empty());
            case RECOVERY -> neverClosing();
            case PASS -> oneRun();
            case NETWORK -> network();
        };
    }

    /** How long a row is kept once its tries are forgotten and its lock, if it has an end, is over. */
    Duration keptFor(LockKey.Kind kind, LockState state) {
        Duration streak = streakKeptFor();
        if (state.closed()) {
            return streak.compareTo(CLOSED_FOR) > 0 ? streak : CLOSED_FOR;
        }
        return kind.remembersStreak() ? streak : Duration.ZERO;
    }

    Duration streakKeptFor() {
        return Duration.ofDays(settings.get(RetentionSettings.FAILURE_DAYS));
    }

    /** When the wrong tries at an account are forgotten that were the last ones then. */
    Duration triesForgottenAfter() {
        return Duration.ofSeconds(realm.getMaxDeltaTimeSeconds());
    }

    private LockoutPolicy account(OptionalInt longestStreak) {
        return new LockoutPolicy(
                tries(),
                Duration.ofSeconds(realm.getWaitIncrementSeconds()),
                Duration.ofSeconds(realm.getMaxFailureWaitSeconds()),
                triesForgottenAfter(),
                realm.getBruteForceStrategy() == BruteForceStrategy.LINEAR
                        ? LockoutPolicy.Growth.EVERY_TRY
                        : LockoutPolicy.Growth.EVERY_RUN,
                realm.isPermanentLockout()
                        ? OptionalInt.of(realm.getMaxTemporaryLockouts())
                        : OptionalInt.empty(),
                longestStreak);
    }

    /** Recovery has no way out beyond itself, so it never closes. */
    private LockoutPolicy neverClosing() {
        LockoutPolicy account = account(OptionalInt.empty());
        return new LockoutPolicy(
                account.tries(),
                account.firstLock(),
                account.longestLock(),
                account.forgottenAfter(),
                account.growth(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    /** One budget of tries, of which none is forgotten; after it the key is closed, and the browser is a stranger again. */
    private LockoutPolicy oneRun() {
        LockoutPolicy account = account(OptionalInt.empty());
        return new LockoutPolicy(
                account.tries(),
                account.firstLock(),
                account.longestLock(),
                PASS_LIFE,
                account.growth(),
                OptionalInt.of(0),
                OptionalInt.empty());
    }

    private LockoutPolicy network() {
        return new LockoutPolicy(
                settings.get(Settings.NETWORK_FAILURES),
                NETWORK_WAIT,
                NETWORK_LONGEST_WAIT,
                HOUR,
                LockoutPolicy.Growth.EVERY_TRY,
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    private int tries() {
        return Math.max(1, realm.getFailureFactor());
    }
}
