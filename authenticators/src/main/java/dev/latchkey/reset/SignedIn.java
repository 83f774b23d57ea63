package dev.latchkey.reset;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** Somebody else who is signed in to this browser. */
final class SignedIn {

    private SignedIn() {}

    static Optional<AuthResult> otherThan(
            KeycloakSession session, RealmModel realm, UserModel user) {
        return Optional.ofNullable(
                        AuthenticationManager.authenticateIdentityCookie(session, realm, true))
                .filter(signedIn -> !signedIn.user().equals(user));
    }

    /** Otherwise the sign-in after the reset would be taken for the other person's. */
    static void signOut(KeycloakSession session, AuthResult other) {
        AuthenticationManager.backchannelLogout(session, other.session(), true);
        AuthenticationManager.expireIdentityCookie(session);
    }
}
