package dev.latchkey.lockout;

import dev.latchkey.lockout.Ledger.Answer;
import dev.latchkey.server.KeycloakClock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The one try of a request, from the moment it is asked for until it is settled. A request that ends without an outcome, by a
 * fault or because its step asked for nothing, takes its try back.
 */
final class Try {

    private static final Logger LOG = Logger.getLogger(Try.class);
    private static final String CURRENT = "latchkey.lockout.try";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Subject subject;
    private final Answer answer;
    private boolean settled;
    private boolean counted;

    private Try(KeycloakSession session, RealmModel realm, Subject subject, Answer answer) {
        this.session = session;
        this.realm = realm;
        this.subject = subject;
        this.answer = answer;
        this.settled = !granted();
    }

    /** The try that this request has asked for already, for whatever account. */
    static Optional<Try> current(KeycloakSession session) {
        return Optional.ofNullable(session.getAttribute(CURRENT, Try.class));
    }

    /** Asks for a try at {@code subject}'s door from the current browser; the same again within one request is the same try. */
    static Try ask(KeycloakSession session, RealmModel realm, Subject subject) {
        Doors doors = new Doors(session, realm);
        return current(session)
                .filter(t -> t.subject.id().equals(subject.id()))
                .orElseGet(() -> ask(session, realm, subject, doors));
    }

    private static Try ask(
            KeycloakSession session, RealmModel realm, Subject subject, Doors doors) {
        Ledger ledger = new Ledger(session, realm);
        String address = session.getContext().getConnection().getRemoteAddr();
        Answer answer = ledger.reserve(doors.of(subject), address);
        if (answer instanceof Answer.Refused refused
                && refused.claim().key().kind() == LockKey.Kind.PASS) {
            // used up by a parallel try: a stranger like others
            answer = ledger.reserve(doors.ofStrangers(subject), address);
        }
        Try asked = new Try(session, realm, subject, answer);
        BeganAs.note(session, asked);
        session.setAttribute(CURRENT, asked);
        session.getTransactionManager().enlistAfterCompletion(asked.new AtEnd());
        return asked;
    }

    /** Whether the password or code may be looked at. */
    boolean granted() {
        return answer instanceof Answer.Granted;
    }

    /** Whether its outcome is known, or it was refused. */
    boolean isSettled() {
        return settled;
    }

    Subject subject() {
        return subject;
    }

    /** The account's or name's own key, as it stands after this try if it was wrong. */
    Standing standing() {
        if (answer instanceof Answer.Refused refused) {
            return Standing.of(refused.claim(), refused.state());
        }
        Reservation.Part own = ((Answer.Granted) answer).reservation().own();
        return Standing.of(own.claim(), counted || !settled ? own.after() : own.before());
    }

    /** Whether the try, now that it counts, has locked a key that the next one would need. */
    boolean hasLocked() {
        return granted()
                && counted
                && reservation().parts().stream()
                        .anyMatch(part -> part.after().locked(KeycloakClock.now()));
    }

    /** It was wrong. The same wrong password as before is no new guess. */
    void wrong(String password) {
        if (!settled) {
            settle(
                    ledger().settleWrong(
                                    reservation(),
                                    new Subjects(session, realm).mark(subject, password)));
        }
    }

    /** It was wrong, and no password. */
    void wrong() {
        if (!settled) {
            settle(true);
        }
    }

    private void settle(boolean counts) {
        settled = true;
        counted = counts;
        if (counts) {
            new LockReport(session, realm).after(this, reservation());
        }
    }

    /** It was right, or there was nothing to look at. Wrong tries before it stay: the sign-in is not finished yet. */
    void release() {
        if (!settled) {
            settled = true;
            ledger().release(reservation());
        }
    }

    private Reservation reservation() {
        return ((Answer.Granted) answer).reservation();
    }

    private Ledger ledger() {
        return new Ledger(session, realm);
    }

    /**
     * What a page tells of a key.
     *
     * @param triesLeft so many more wrong tries lock it
     * @param nextLock for so long; zero if the realm's locks have no length
     * @param nextCloses that lock will have no end
     */
    record Standing(
            LockKey.Kind kind,
            LockState state,
            int triesLeft,
            Duration nextLock,
            boolean nextCloses) {

        static Standing of(Claim claim, LockState state) {
            LockoutPolicy policy = claim.policy();
            int left = policy.triesLeft(state.failures());
            return new Standing(
                    claim.key().kind(),
                    state,
                    left,
                    policy.lockAfter(state.failures() + left),
                    policy.closesAtLock(state.locks() + 1)
                            || policy.closesAtStreak(state.streak() + left));
        }
    }

    /** Runs when the request's transaction is over, however it ended. */
    private final class AtEnd extends AbstractKeycloakTransaction {

        @Override
        protected void commitImpl() {
            takeBack();
        }

        @Override
        protected void rollbackImpl() {
            takeBack();
        }

        private void takeBack() {
            try {
                release();
            } catch (RuntimeException e) {
                // the answer stands: a try too many is counted, nothing else is wrong
                LOG.warnf(e, "Realm %s: could not take a try back", realm.getName());
            }
        }
    }
}
