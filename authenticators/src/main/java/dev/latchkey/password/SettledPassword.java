package dev.latchkey.password;

import dev.latchkey.server.NormalForm;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * A stored password that is known, since it was just compared, and that has no {@link FormMark} yet: gets one, and a hash of its
 * {@link NormalForm} if the one it has is of another. As Keycloak does when it hashes a password anew ({@code
 * PasswordCredentialProvider.rehashPasswordIfRequired}), after the sign-in and in a transaction of its own.
 */
final class SettledPassword {

    private static final Logger LOG = Logger.getLogger(SettledPassword.class);

    private final String realmId;
    private final String userId;
    private final PasswordCredentialModel stored;
    private final String password;

    /**
     * @param password as it was compared and found right
     */
    SettledPassword(
            String realmId, String userId, PasswordCredentialModel stored, String password) {
        this.realmId = realmId;
        this.userId = userId;
        this.stored = stored;
        this.password = password;
    }

    /** Keycloak's own hashing anew, which may lose a mark, was enlisted earlier and comes first. */
    void afterThisRequest(KeycloakSession session) {
        session.getTransactionManager()
                .enlistAfterCompletion(
                        new AbstractKeycloakTransaction() {
                            @Override
                            protected void commitImpl() {
                                settle(session);
                            }

                            @Override
                            protected void rollbackImpl() {}
                        });
    }

    private void settle(KeycloakSession session) {
        try {
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(), session.getContext(), this::settleIn);
        } catch (ModelException parallel) {
            // of parallel sign-ins one is enough, and the next one tries again
            LOG.debug("A password was not settled this time", parallel);
        }
    }

    private void settleIn(KeycloakSession session) {
        RealmModel realm = session.realms().getRealm(realmId);
        UserModel user = session.users().getUserById(realm, userId);
        CredentialModel found =
                user == null
                        ? null
                        : user.credentialManager().getStoredCredentialById(stored.getId());
        if (found == null || !Objects.equals(found.getCreatedDate(), stored.getCreatedDate())) {
            return;
        }
        PasswordCredentialModel now = PasswordCredentialModel.createFromCredentialModel(found);
        if (!FormMark.isOn(now) && NormalForm.isFor(password)) {
            user.credentialManager()
                    .updateStoredCredential(FormMark.put(inNormalForm(session, realm, now)));
        }
    }

    private PasswordCredentialModel inNormalForm(
            KeycloakSession session, RealmModel realm, PasswordCredentialModel now) {
        String normal = NormalForm.of(password);
        if (normal.equals(password)) {
            return now;
        }
        PasswordPolicy policy = realm.getPasswordPolicy();
        PasswordHashProvider hash =
                session.getProvider(
                        PasswordHashProvider.class, now.getPasswordCredentialData().getAlgorithm());
        PasswordCredentialModel anew = hash.encodedCredential(normal, policy.getHashIterations());
        anew.setId(now.getId());
        anew.setCreatedDate(now.getCreatedDate());
        anew.setUserLabel(now.getUserLabel());
        return anew;
    }
}
