package dev.latchkey.reset;

import dev.latchkey.challenge.SingleUseRecords;
import dev.latchkey.server.KeycloakClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Keeps {@link Recovery recoveries} in flight.
 *
 * <pre>
 *   message sent ──> link  ──button pressed──> proof ──new password──> finished
 *                └─> code  ──typed───────────> proof
 * </pre>
 *
 * A code is spent by typing it. A link is taken and put back by each press of its button, one at a time, so that a reset
 * which was not finished can be taken up again until the link ends. A proof lives in one browser's authentication session.
 * Whichever proof sets the password first finishes the reset, and every other code, link and proof of the account is void.
 */
final class Recoveries {

    /** Time to think up a password once the code was typed or the link opened. */
    private static final Duration PROOF_LIFE = Duration.ofMinutes(30);

    /** Longer than any link lives. */
    private static final Duration FINISH_REMEMBERED = Duration.ofHours(2);

    private static final String ISSUED = "issued";

    private final SingleUseRecords links;
    private final SingleUseRecords proofs;
    private final SingleUseRecords finishes;
    private final KeycloakSession session;
    private final RealmModel realm;

    Recoveries(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        links = new SingleUseRecords(session, realm, "reset-link");
        proofs = new SingleUseRecords(session, realm, "reset-proof");
        finishes = new SingleUseRecords(session, realm, "reset-finish");
    }

    void putLink(String secret, Instant endsAt, Recovery recovery) {
        Map<String, String> notes = new HashMap<>(recovery.toNotes());
        notes.put(ISSUED, Long.toString(KeycloakClock.now().toEpochMilli()));
        notes.put("link-ends", Long.toString(endsAt.toEpochMilli()));
        links.put(secret, endsAt, notes);
    }

    void eraseLink(String secret) {
        links.remove(secret);
    }

    /** What a link is for, if it still works. Changes nothing. */
    Optional<Recovery> seeLink(String secret) {
        return links.find(secret).filter(this::stillGood).map(Recovery::of);
    }

    /** Takes a link and puts it back. Of parallel calls one succeeds. */
    Optional<Recovery> takeLink(String secret) {
        Optional<Map<String, String>> taken = links.remove(secret).filter(this::stillGood);
        taken.ifPresent(
                notes ->
                        links.put(
                                secret,
                                Instant.ofEpochMilli(Long.parseLong(notes.get("link-ends"))),
                                notes));
        return taken.map(Recovery::of);
    }

    /** Notes that the bearer of {@code secret} has shown a code or link. */
    void putProof(String secret, Recovery recovery) {
        Map<String, String> notes = new HashMap<>(recovery.toNotes());
        notes.put(ISSUED, Long.toString(KeycloakClock.now().toEpochMilli()));
        proofs.put(secret, KeycloakClock.now().plus(PROOF_LIFE), notes);
    }

    Optional<Recovery> seeProof(String secret) {
        return proofs.find(secret).filter(this::stillGood).map(Recovery::of);
    }

    /**
     * Spends a proof for good. Of all proofs of one reset, in however many browsers, one call returns true.
     */
    boolean finish(String secret, Recovery recovery) {
        boolean mine = proofs.remove(secret).filter(this::stillGood).isPresent();
        return mine
                && session.singleUseObjects()
                        .putIfAbsent(claim(recovery), FINISH_REMEMBERED.toSeconds());
    }

    /** Gives a finish back: the directory refused the password, and another may be tried. */
    void unfinish(String secret, Recovery recovery) {
        session.singleUseObjects().remove(claim(recovery));
        putProof(secret, recovery);
    }

    /** Ends every code, link and proof that was issued for the account up to now. */
    void endAll(UserModel user) {
        finishes.put(
                user.getId(),
                KeycloakClock.now().plus(FINISH_REMEMBERED),
                Map.of("at", Long.toString(KeycloakClock.now().toEpochMilli())));
    }

    /** Whether the account is as it was when the right was given out. */
    boolean stillGood(Map<String, String> notes) {
        UserModel user = session.users().getUserById(realm, notes.get("user"));
        return user != null
                && user.isEnabled()
                && PasswordMark.of(user).equals(notes.get("mark"))
                && finishes.find(user.getId())
                        .filter(
                                f ->
                                        Long.parseLong(f.get("at"))
                                                >= Long.parseLong(notes.get(ISSUED)))
                        .isEmpty();
    }

    private String claim(Recovery recovery) {
        return "latchkey.reset-claim." + realm.getId() + '.' + recovery.id();
    }
}
