package dev.latchkey.reset;

import dev.latchkey.challenge.SingleUseRecords;
import dev.latchkey.contact.ContactPlace;
import dev.latchkey.delivery.Channel;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.watch.Disputes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
 * A code is spent by typing it. A link gives a proof to each browser in which its button is pressed, so that a reset which
 * was left off can be taken up again until the link ends. A proof lives in one browser's authentication session. Whichever
 * proof sets the password first finishes the reset: {@link #finish} has one winner, and after it every other code, link and
 * proof of the account is void.
 */
final class Recoveries {

    /** Time to think up a password once the code was typed or the link opened. */
    private static final Duration PROOF_LIFE = Duration.ofMinutes(30);

    /** Longer than any link and the proof from its last minute live. */
    private static final Duration FINISH_REMEMBERED = Duration.ofHours(2);

    private static final String ENDED_AT = "ended";

    private final SingleUseRecords links;
    private final SingleUseRecords proofs;
    private final SingleUseRecords finishes;
    private final SingleUseRecords ends;
    private final KeycloakSession session;
    private final RealmModel realm;

    Recoveries(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        links = new SingleUseRecords(session, realm, "reset-link");
        proofs = new SingleUseRecords(session, realm, "reset-proof");
        finishes = new SingleUseRecords(session, realm, "reset-finish");
        ends = new SingleUseRecords(session, realm, "reset-end");
    }

    void putLink(String secret, Instant endsAt, Recovery recovery) {
        links.put(secret, endsAt, recovery.toNotes());
    }

    void eraseLink(String secret) {
        links.remove(secret);
    }

    /** What a link is for, if it still works. Changes nothing. */
    Optional<Recovery> seeLink(String secret) {
        return links.find(secret).map(Recovery::of).filter(this::stillGood);
    }

    /** Notes that the bearer of {@code secret} has shown a code or link. */
    void putProof(String secret, Recovery recovery) {
        proofs.put(secret, KeycloakClock.now().plus(PROOF_LIFE), recovery.toNotes());
    }

    Optional<Recovery> seeProof(String secret) {
        return proofs.find(secret).map(Recovery::of).filter(this::stillGood);
    }

    /** Spends a proof. Of all proofs of one reset, in however many browsers, one call returns true. */
    boolean finish(String secret, Recovery recovery) {
        return proofs.remove(secret).map(Recovery::of).filter(this::stillGood).isPresent()
                && finishes.claim(recovery.id(), FINISH_REMEMBERED);
    }

    /** Gives a finish back: the directory refused the password, and another may be tried. */
    void unfinish(String secret, Recovery recovery) {
        finishes.unclaim(recovery.id());
        putProof(secret, recovery);
    }

    /** Ends every code, link and proof that was issued for the account up to now. */
    void endAll(UserModel user) {
        ends.put(
                user.getId(),
                KeycloakClock.now().plus(FINISH_REMEMBERED),
                Map.of(ENDED_AT, Long.toString(KeycloakClock.now().toEpochMilli())));
    }

    /** Whether the account is as it was when the right was given out. */
    boolean stillGood(Recovery recovery) {
        UserModel user = session.users().getUserById(realm, recovery.userId());
        return user != null
                && user.isEnabled()
                && PasswordMark.of(user).equals(recovery.passwordMark())
                && !hasEnded(recovery)
                && !isOnHold(recovery);
    }

    /** The contact that the message went to may be a thief's: its owner before has objected since. */
    private boolean isOnHold(Recovery recovery) {
        boolean sms = recovery.channel() == Channel.SMS;
        List<ContactPlace> places =
                Stream.of(ContactPlace.values()).filter(place -> place.isPhone() == sms).toList();
        return new Disputes(session, realm)
                .heldAfter(recovery.userId(), places, recovery.issuedAt());
    }

    private boolean hasEnded(Recovery recovery) {
        return ends.find(recovery.userId())
                .map(end -> Instant.ofEpochMilli(Long.parseLong(end.get(ENDED_AT))))
                .filter(end -> !recovery.issuedAt().isAfter(end))
                .isPresent();
    }
}
