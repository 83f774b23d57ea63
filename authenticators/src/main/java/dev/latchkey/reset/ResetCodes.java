package dev.latchkey.reset;

import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.CodeSlots;
import dev.latchkey.challenge.CodeTries;
import dev.latchkey.challenge.OneTimeCode;
import dev.latchkey.challenge.SingleUseRecords;
import dev.latchkey.server.keys.KeyPurpose;
import dev.latchkey.server.keys.KeyRing;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Keeps the codes of resets in flight, each bound to the sign-in tab that asked for it (R12). */
final class ResetCodes {

    private static final String CODE = "code";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SingleUseRecords records;

    ResetCodes(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        records = new SingleUseRecords(session, realm, "reset-code");
    }

    /** Keeps {@code code}'s hash. An older code of the same tab is void from then on (R13). */
    void put(OneTimeCode code, Instant endsAt, Recovery recovery) {
        Map<String, String> notes = recovery.toNotes();
        notes.put(CODE, keys().hash(KeyPurpose.CODE, realm, recovery.handle(), code.digits()));
        records.put(recovery.handle(), endsAt, notes);
    }

    /** Erases {@code code}, unless the tab has a newer one by now. */
    void erase(String handle, OneTimeCode code) {
        records.find(handle)
                .filter(
                        notes ->
                                keys().matches(
                                                notes.get(CODE),
                                                KeyPurpose.CODE,
                                                realm,
                                                handle,
                                                code.digits()))
                .ifPresent(notes -> records.remove(handle));
    }

    /**
     * Compares {@code code}, after taking a try, and spends it if it is right. The same is done, in the same order, where
     * there is nothing to compare with: neither the answer nor its time tells (rule 1).
     *
     * @param typed what the visitor typed as the account; counts tries where no account is behind it
     */
    CodeTry spend(String handle, String typed, OneTimeCode code) {
        Optional<Map<String, String>> kept = records.find(handle);
        String account = kept.map(Recovery::of).map(Recovery::userId).orElse("typed:" + typed);
        String hash = kept.map(notes -> notes.get(CODE)).orElse("");
        Optional<Charge> refused = new CodeTries(session, realm).take(account, handle + hash);
        boolean right = keys().matches(hash, KeyPurpose.CODE, realm, handle, code.digits());
        if (refused.isPresent()) {
            return new CodeTry.NoneLeft(refused.get().budget());
        }
        return Optional.of(handle)
                .filter(h -> right)
                .flatMap(this::take)
                .map(Recovery::of)
                .filter(new Recoveries(session, realm)::stillGood)
                .<CodeTry>map(CodeTry.Right::new)
                .orElseGet(CodeTry.Wrong::new);
    }

    private Optional<Map<String, String>> take(String handle) {
        Optional<Map<String, String>> taken = records.remove(handle);
        taken.map(Recovery::of)
                .ifPresent(
                        recovery ->
                                new CodeSlots(session, realm).release(recovery.userId(), handle));
        return taken;
    }

    private KeyRing keys() {
        return session.getProvider(KeyRing.class);
    }
}
