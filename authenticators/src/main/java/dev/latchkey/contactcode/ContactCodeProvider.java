package dev.latchkey.contactcode;

import dev.latchkey.challenge.SecondFactors;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.settings.RealmSettings;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Codes to contacts as Keycloak knows credentials: a {@link Marker} is stored, and what it stands for is not. */
final class ContactCodeProvider
        implements CredentialProvider<CredentialModel>, CredentialInputValidator {

    static final String TYPE = "latchkey-contact-code";

    private final KeycloakSession session;

    ContactCodeProvider(KeycloakSession session) {
        this.session = session;
    }

    static CredentialModel marker() {
        CredentialModel marker = new CredentialModel();
        marker.setType(TYPE);
        marker.setCreatedDate(KeycloakClock.now().toEpochMilli());
        marker.setCredentialData("{}");
        marker.setSecretData("{}");
        return marker;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public CredentialModel createCredential(
            RealmModel realm, UserModel user, CredentialModel credential) {
        return user.credentialManager().createStoredCredential(credential);
    }

    @Override
    public boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
        return user.credentialManager().removeStoredCredentialById(credentialId);
    }

    @Override
    public CredentialModel getCredentialFromModel(CredentialModel model) {
        return model;
    }

    /** Not removable: it goes with the contacts. */
    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return CredentialTypeMetadata.builder()
                .type(getType())
                .category(CredentialTypeMetadata.Category.TWO_FACTOR)
                .displayName("latchkeyContactFactor")
                .helpText("latchkeyContactFactorHelp")
                .iconCssClass("kcAuthenticatorDefaultClass")
                .removeable(false)
                .build(session);
    }

    @Override
    public boolean supportsCredentialType(String type) {
        return getType().equals(type);
    }

    /** Wherever the account is asked for a second factor; what was proved first may leave no contact all the same. */
    @Override
    public boolean isConfiguredFor(RealmModel realm, UserModel user, String type) {
        return supportsCredentialType(type)
                && RealmSettings.of(realm).enabled()
                && SecondFactors.hasOwn(user)
                && !new Destinations(realm).of(user).isEmpty();
    }

    /** Never: a code is good in the tab that asked for it only. */
    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        return false;
    }
}
