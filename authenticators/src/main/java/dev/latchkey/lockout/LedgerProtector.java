package dev.latchkey.lockout;

import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collections;
import java.util.Set;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Answers Keycloak's own steps out of the ledger, in realms that the pack minds; in all others Keycloak's protector does.
 *
 * <p>Keycloak asks "is it locked?" before it compares and tells the outcome afterwards: the question takes the try, the
 * outcome settles it.
 */
final class LedgerProtector implements BruteForceProtector {

    /** What can be guessed. A null category, of a step of somebody else's, counts as Keycloak counts it. */
    private static final Set<String> GUESSABLE =
            Set.of(
                    PasswordCredentialModel.TYPE,
                    OTPCredentialModel.TYPE,
                    RecoveryAuthnCodesCredentialModel.TYPE,
                    // HttpBasicAuthenticator (SAML ECP) and DockerAuthenticator take passwords, too
                    "basic",
                    "docker",
                    "latchkey-backup-codes",
                    "latchkey-contact-code");

    private final KeycloakSession session;
    private final BruteForceProtector stock;

    LedgerProtector(KeycloakSession session, BruteForceProtector stock) {
        this.session = session;
        this.stock = stock;
    }

    @Override
    public boolean isTemporarilyDisabled(KeycloakSession asking, RealmModel realm, UserModel user) {
        if (!RealmRules.on(realm)) {
            return stock.isTemporarilyDisabled(asking, realm, user);
        }
        Subject subject = new Subjects(session, realm).of(user);
        if (GuessRequest.is(session)) {
            return !Try.ask(session, realm, subject).granted();
        }
        if (GuessRequest.isBroker(session)) {
            return RealmSettings.of(realm).get(Settings.LOCK_STOPS_BROKER)
                    && new Locks(session, realm).currentBrowser(subject);
        }
        if (GuessRequest.isInFlow(session)) {
            return new Locks(session, realm).currentBrowser(subject);
        }
        return GuessRequest.isAdmin(session)
                ? new Locks(session, realm).any(user.getId())
                : new Locks(session, realm).strangers(subject);
    }

    /**
     * Only what Keycloak itself has closed in former times, by switching the account off. The ledger never does: it closes the
     * key that failed, and no more.
     */
    @Override
    public boolean isPermanentlyLockedOut(
            KeycloakSession asking, RealmModel realm, UserModel user) {
        if (!RealmRules.on(realm)) {
            return stock.isPermanentlyLockedOut(asking, realm, user);
        }
        return isSwitchedOffByLockout(user);
    }

    private static boolean isSwitchedOffByLockout(UserModel user) {
        return !user.isEnabled()
                && DISABLED_BY_PERMANENT_LOCKOUT.equals(
                        user.getFirstAttribute(UserModel.DISABLED_REASON));
    }

    @Override
    public void failedLogin(
            RealmModel realm,
            UserModel user,
            ClientConnection connection,
            UriInfo uri,
            Set<String> categories) {
        if (!RealmRules.on(realm)) {
            stock.failedLogin(realm, user, connection, uri, categories);
            return;
        }
        if (categories != null && Collections.disjoint(GUESSABLE, categories)) {
            return;
        }
        if (Try.current(session).filter(Try::isSettled).isPresent()) {
            // a step of the pack has booked it, on the account that it took the name for
            return;
        }
        Try wrong = Try.ask(session, realm, new Subjects(session, realm).of(user));
        String password =
                session.getContext()
                        .getHttpRequest()
                        .getDecodedFormParameters()
                        .getFirst(CredentialRepresentation.PASSWORD);
        boolean ofPassword =
                categories != null && categories.contains(PasswordCredentialModel.TYPE);
        if (ofPassword && password != null) {
            wrong.wrong(password);
        } else {
            wrong.wrong();
        }
    }

    @Override
    public void successfulLogin(
            RealmModel realm,
            UserModel user,
            ClientConnection connection,
            UriInfo uri,
            Set<String> categories) {
        if (!RealmRules.on(realm)) {
            stock.successfulLogin(realm, user, connection, uri, categories);
            return;
        }
        // a program's sign-ins, every few minutes, would make up for a stranger's tries in between
        if (!GuessRequest.isOfProgram(session)
                && categories != null
                && !Collections.disjoint(GUESSABLE, categories)) {
            new Locks(session, realm).signedIn(new Subjects(session, realm).of(user));
        }
    }

    /** What Keycloak 26.6 calls instead: it knows one category. */
    public void failedLogin(
            RealmModel realm,
            UserModel user,
            ClientConnection connection,
            UriInfo uri,
            String category) {
        if (RealmRules.on(realm)) {
            failedLogin(realm, user, connection, uri, category == null ? null : Set.of(category));
        } else {
            ProtectorOf266.tell("failedLogin", stock, realm, user, connection, uri, category);
        }
    }

    /** What Keycloak 26.6 calls instead: of all categories it tells a one-time code only, so all are read where 26.7 reads them. */
    public void successfulLogin(
            RealmModel realm,
            UserModel user,
            ClientConnection connection,
            UriInfo uri,
            String category) {
        if (RealmRules.on(realm)) {
            successfulLogin(realm, user, connection, uri, shown(category));
        } else {
            ProtectorOf266.tell("successfulLogin", stock, realm, user, connection, uri, category);
        }
    }

    private Set<String> shown(String category) {
        AuthenticationSessionModel tab = session.getContext().getAuthenticationSession();
        if (tab != null) {
            return Set.copyOf(AuthenticatorUtil.getAuthnCredentials(tab));
        }
        return category == null ? null : Set.of(category);
    }

    @Override
    public void cleanUpPermanentLockout(KeycloakSession asking, RealmModel realm, UserModel user) {
        if (!RealmRules.on(realm)) {
            stock.cleanUpPermanentLockout(asking, realm, user);
            return;
        }
        if (DISABLED_BY_PERMANENT_LOCKOUT.equals(
                user.getFirstAttribute(UserModel.DISABLED_REASON))) {
            user.removeAttribute(UserModel.DISABLED_REASON);
            new Ledger(session, realm).clearAccount(user.getId());
        }
    }

    @Override
    public void close() {}
}
