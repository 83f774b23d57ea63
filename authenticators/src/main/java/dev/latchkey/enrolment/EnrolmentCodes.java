package dev.latchkey.enrolment;

import dev.latchkey.challenge.CodeTries;
import dev.latchkey.challenge.OneTimeCode;
import dev.latchkey.challenge.SingleUseRecords;
import dev.latchkey.contact.Contact;
import dev.latchkey.server.keys.KeyPurpose;
import dev.latchkey.server.keys.KeyRing;
import java.time.Instant;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Codes on their way to contacts that are to be proved: at most one of an account for each kind of contact, bound to the tab
 * that asked for it and to the very contact it went to (R12, R13).
 */
final class EnrolmentCodes {

    /** What became of a code that somebody typed. */
    enum Outcome {
        /** It is the one that was sent, and is spent now. */
        RIGHT,
        /** It is not. */
        WRONG,
        /** It was not looked at: there was no try left. */
        NONE_LEFT
    }

    private static final String CODE = "code";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SingleUseRecords records;

    EnrolmentCodes(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        records = new SingleUseRecords(session, realm, "contact-code");
    }

    /** Keeps {@code code}'s hash. An older code for this kind of contact is void from then on. */
    void put(String userId, Contact contact, String handle, OneTimeCode code, Instant endsAt) {
        String hash = keys().hash(KeyPurpose.CODE, realm, handle, named(contact), code.digits());
        records.put(name(userId, contact), endsAt, Map.of(CODE, hash));
    }

    /** Erases {@code code}, unless there is a newer one by now. */
    void erase(String userId, Contact contact, String handle, OneTimeCode code) {
        records.find(name(userId, contact))
                .filter(kept -> fits(kept.get(CODE), contact, handle, code))
                .ifPresent(kept -> records.remove(name(userId, contact)));
    }

    /** Compares {@code code}, after taking a try, and spends it if it is right. Of parallel calls one gets it. */
    Outcome spend(String userId, Contact contact, String handle, OneTimeCode code) {
        String name = name(userId, contact);
        String hash = records.find(name).map(kept -> kept.get(CODE)).orElse("");
        // apart from the account's tries at a reset: neither can use up the other's
        if (new CodeTries(session, realm).take("contact:" + userId, handle + hash).isPresent()) {
            return Outcome.NONE_LEFT;
        }
        boolean spent =
                fits(hash, contact, handle, code)
                        && records.remove(name)
                                .filter(kept -> kept.get(CODE).equals(hash))
                                .isPresent();
        return spent ? Outcome.RIGHT : Outcome.WRONG;
    }

    private boolean fits(String hash, Contact contact, String handle, OneTimeCode code) {
        return keys().matches(hash, KeyPurpose.CODE, realm, handle, named(contact), code.digits());
    }

    private static String name(String userId, Contact contact) {
        return userId + ' ' + contact.kind().id();
    }

    private static String named(Contact contact) {
        return contact.kind().id() + ' ' + contact.text();
    }

    private KeyRing keys() {
        return session.getProvider(KeyRing.class);
    }
}
