package dev.latchkey.contactcode;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.OneTimeCode;
import dev.latchkey.challenge.RateLimit;
import dev.latchkey.challenge.Share;
import dev.latchkey.challenge.SingleUseRecords;
import dev.latchkey.server.keys.KeyPurpose;
import dev.latchkey.server.keys.KeyRing;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Codes on their way: for each tab at most one to each contact, good in that tab and for that very contact only (R12). So
 * nobody can void the code that somebody else waits for.
 *
 * <p>A code bears a few comparisons (R11); how many an account bears is the lockout ledger's to say.
 */
final class PendingCodes {

    /** What became of a code that somebody typed. */
    enum Outcome {
        /** It is the one that was sent, and is spent now. */
        RIGHT,
        /** It is not. */
        WRONG,
        /** It was not looked at: the code bears no more tries. */
        NONE_LEFT
    }

    private static final String CODE = "code";
    private static final Duration DAY = Duration.ofDays(1);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SingleUseRecords records;

    PendingCodes(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        records = new SingleUseRecords(session, realm, "second-factor-code");
    }

    /** Keeps {@code code}'s hash. An older code of this tab to this contact is void from then on. */
    void put(Destination destination, String handle, OneTimeCode code, Instant endsAt) {
        String hash =
                keys().hash(KeyPurpose.CODE, realm, handle, destination.name(), code.digits());
        records.put(name(destination, handle), endsAt, Map.of(CODE, hash));
    }

    /** Erases {@code code}, unless there is a newer one by now. */
    void erase(Destination destination, String handle, OneTimeCode code) {
        String name = name(destination, handle);
        records.find(name)
                .filter(kept -> fits(kept.get(CODE), destination, handle, code))
                .ifPresent(kept -> records.remove(name));
    }

    /** Compares {@code code}, after taking a try, and spends it if it is right. Of parallel calls one gets it. */
    Outcome spend(Destination destination, String handle, OneTimeCode code) {
        String name = name(destination, handle);
        String hash = records.find(name).map(kept -> kept.get(CODE)).orElse("");
        if (!takesTry(handle + hash)) {
            return Outcome.NONE_LEFT;
        }
        boolean spent =
                fits(hash, destination, handle, code)
                        && records.remove(name)
                                .filter(kept -> kept.get(CODE).equals(hash))
                                .isPresent();
        return spent ? Outcome.RIGHT : Outcome.WRONG;
    }

    private boolean takesTry(String code) {
        RateLimit few = new RateLimit(RealmSettings.of(realm).get(Settings.TRIES_PER_CODE), DAY);
        Charge charge = new Charge("second-factor-tries-of-code", code, few, Share.WHOLE);
        return new Budgets(session, realm).take(List.of(charge)).isEmpty();
    }

    private boolean fits(String hash, Destination destination, String handle, OneTimeCode code) {
        return keys().matches(
                        hash, KeyPurpose.CODE, realm, handle, destination.name(), code.digits());
    }

    private static String name(Destination destination, String handle) {
        return handle + ' ' + destination.kind().id();
    }

    private KeyRing keys() {
        return session.getProvider(KeyRing.class);
    }
}
