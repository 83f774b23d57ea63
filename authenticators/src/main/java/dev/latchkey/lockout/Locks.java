package dev.latchkey.lockout;

import dev.latchkey.server.KeycloakClock;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Looks at locks without trying anything, and lifts the one that a finished sign-in has proved needless. */
final class Locks {

    private final KeycloakSession session;
    private final Doors doors;
    private final Ledger ledger;

    Locks(KeycloakSession session, RealmModel realm) {
        this.session = session;
        doors = new Doors(session, realm);
        ledger = new Ledger(session, realm);
    }

    /** Whether the current browser would be refused a try. */
    boolean currentBrowser(Subject subject) {
        return doors.of(subject).stream().anyMatch(this::locked);
    }

    /** The lock that refuses the current browser, if one does. */
    Optional<Try.Standing> refusing(Subject subject) {
        return doors.of(subject).stream()
                .filter(this::locked)
                .map(claim -> Try.Standing.of(claim, ledger.look(claim)))
                .findFirst();
    }

    /** Whether a device that the account does not know would be refused. */
    boolean strangers(Subject subject) {
        return locked(doors.strangers(subject));
    }

    /** Whether any key of the account is locked, for the admin. */
    boolean any(String userId) {
        return ledger.ofAccount(userId).stream()
                .anyMatch(row -> row.state().locked(KeycloakClock.now()));
    }

    /** Forgets the wrong tries of the key that the finished sign-in went by. A network's stay: they may be somebody else's. */
    void signedIn(Subject subject) {
        Claim own = BeganAs.stranger(session) ? doors.strangers(subject) : doors.of(subject).get(0);
        ledger.clear(own.key());
    }

    private boolean locked(Claim claim) {
        return ledger.look(claim).locked(KeycloakClock.now());
    }
}
