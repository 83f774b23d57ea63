package dev.latchkey.server.personal;

import java.time.Instant;
import java.util.stream.Stream;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Somebody who asks what is held about them, or wants it erased.
 *
 * @param now when they ask
 */
public record Person(KeycloakSession session, RealmModel realm, UserModel user, Instant now) {

    /** The credentials of a type that are stored on the account. */
    public Stream<CredentialModel> credentials(String type) {
        return user.credentialManager().getStoredCredentialsByTypeStream(type);
    }

    /** Takes all credentials of a type off the account. */
    public void removeCredentials(String type) {
        // read to the end before the first goes
        credentials(type)
                .map(CredentialModel::getId)
                .toList()
                .forEach(user.credentialManager()::removeStoredCredentialById);
    }
}
