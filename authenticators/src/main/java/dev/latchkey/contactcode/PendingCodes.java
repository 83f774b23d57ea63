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
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Codes on their way: for each tab at most one to each contact, good in that tab and for that very contact only (R12). So
 * nobody can void the code that somebody else waits for.
 *
 * <p>A code bears a few comparisons, and an account so many in a day (R11): apart from a reset's, and those in places that it
 * knows apart from strangers', who must not use up the owner's. When to pause is the lockout ledger's to say.
 */
final class PendingCodes {

    /** What became of a code that somebody typed. */
    enum Outcome {
        /** It is the one that was sent, and is spent now. */
        RIGHT,
        /** It is not. */
        WRONG,
        /** It was not looked at: the code bears no more tries. */
        CODE_USED_UP,
        /** It was not looked at: the account bears no more tries today. */
        DAY_USED_UP
    }

    private static final String CODE = "code";
    private static final String OF_DAY = "second-factor-tries-of-day";
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

    /**
     * Compares {@code code}, after taking a try, and spends it if it is right. Of parallel calls one gets it.
     *
     * @param account whose tries of the day it counts among
     */
    Outcome spend(Destination destination, String handle, OneTimeCode code, String account) {
        String name = name(destination, handle);
        String hash = records.find(name).map(kept -> kept.get(CODE)).orElse("");
        Optional<Charge> refused = takeTry(handle + hash, account);
        if (refused.isPresent()) {
            return refused.get().budget().equals(OF_DAY)
                    ? Outcome.DAY_USED_UP
                    : Outcome.CODE_USED_UP;
        }
        boolean spent =
                fits(hash, destination, handle, code)
                        && records.remove(name)
                                .filter(kept -> kept.get(CODE).equals(hash))
                                .isPresent();
        return spent ? Outcome.RIGHT : Outcome.WRONG;
    }

    private Optional<Charge> takeTry(String code, String account) {
        RealmSettings settings = RealmSettings.of(realm);
        RateLimit ofCode = new RateLimit(settings.get(Settings.TRIES_PER_CODE), DAY);
        RateLimit ofDay = new RateLimit(settings.get(Settings.TRIES_PER_DAY), DAY);
        return new Budgets(session, realm)
                .take(
                        List.of(
                                new Charge(
                                        "second-factor-tries-of-code", code, ofCode, Share.WHOLE),
                                new Charge(OF_DAY, account, ofDay, Share.WHOLE)));
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
