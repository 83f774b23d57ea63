package dev.latchkey.password;

import dev.latchkey.server.NormalForm;
import dev.latchkey.server.settings.RealmSettings;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Keycloak's passwords, but that in realms which have opted in they are hashed in their {@link NormalForm}, so that one set on
 * one system signs in on another. Every way of setting and of comparing a local password ends here; a directory's passwords do
 * not, and go to it as typed.
 *
 * <p>Each comparison is Keycloak's own and takes one hash: which form the stored one has is told by its {@link FormMark}. Older
 * ones are compared as typed, as ever, and are {@linkplain SettledPassword settled} by the first sign-in.
 */
final class NormalPasswords extends PasswordCredentialProvider {

    private final PasswordCredentialProvider keycloaks;

    /** Whether the hash that Keycloak is about to store is one of the normal form. */
    private boolean storesNormalForm;

    /**
     * @param keycloaks counts each comparison in the server's metrics as its configuration asks
     */
    NormalPasswords(KeycloakSession session, PasswordCredentialProvider keycloaks) {
        super(session, null, false, false, false, false, false);
        this.keycloaks = keycloaks;
    }

    @Override
    public boolean createCredential(RealmModel realm, UserModel user, String password) {
        if (!RealmSettings.of(realm).enabled()) {
            return super.createCredential(realm, user, password);
        }
        storesNormalForm = NormalForm.isFor(password);
        try {
            return super.createCredential(realm, user, NormalForm.of(password));
        } finally {
            storesNormalForm = false;
        }
    }

    /** Called by {@link #createCredential(RealmModel, UserModel, String)}, and by others with hashes from elsewhere. */
    @Override
    public CredentialModel createCredential(
            RealmModel realm, UserModel user, PasswordCredentialModel credential) {
        return super.createCredential(
                realm, user, storesNormalForm ? FormMark.put(credential) : credential);
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        PasswordCredentialModel stored =
                input.getChallengeResponse() == null ? null : getPassword(realm, user);
        if (stored == null) {
            return keycloaks.isValid(realm, user, input);
        }
        boolean marked = FormMark.isOn(stored);
        CredentialInput compared = marked ? normal(input) : input;
        // before the comparison, which may change what is stored
        boolean loses = marked && willBeHashedAnew(realm, stored);
        boolean valid = keycloaks.isValid(realm, user, compared);
        if (valid && (loses || !marked && RealmSettings.of(realm).enabled())) {
            new SettledPassword(
                            realm.getId(), user.getId(), stored, compared.getChallengeResponse())
                    .afterThisRequest(session);
        }
        return valid;
    }

    private static CredentialInput normal(CredentialInput input) {
        return input instanceof UserCredentialModel typed
                ? new UserCredentialModel(
                        typed.getCredentialId(),
                        typed.getType(),
                        NormalForm.of(typed.getChallengeResponse()))
                : input;
    }

    /** Keycloak hashes a password anew when the realm's algorithm has changed, and knows nothing of the mark. */
    private boolean willBeHashedAnew(RealmModel realm, PasswordCredentialModel stored) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        return !getHashProvider(policy).policyCheck(policy, stored);
    }
}
