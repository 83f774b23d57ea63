package dev.latchkey.enrolment;

import dev.latchkey.contact.ContactKind;
import dev.latchkey.contact.Contacts;
import dev.latchkey.server.settings.RealmSettings;
import java.util.Arrays;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The entry of the account console that leads to somebody's contacts. The console ({@code AccountCredentialResource}) lists
 * types of credentials; this one is never stored, opens nothing, and counts as set up for whoever has a contact.
 */
final class ContactsEntry implements CredentialProvider<CredentialModel>, CredentialInputValidator {

    /** Named by {@code latchkey-reset-verify} too: the console leaves out what no step of a flow names. */
    static final String TYPE = "latchkey-contacts";

    private final KeycloakSession session;

    ContactsEntry(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    /** One button, whichever the console shows: it has one for what there is, and one for what there is not. */
    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        CredentialTypeMetadata.CredentialTypeMetadataBuilder entry =
                CredentialTypeMetadata.builder()
                        .type(TYPE)
                        .category(CredentialTypeMetadata.Category.BASIC_AUTHENTICATION)
                        .displayName("latchkeyContactsEntry")
                        .helpText("latchkeyContactsEntryHelp")
                        .removeable(false);
        RealmModel realm = session.getContext().getRealm();
        if (RealmSettings.of(realm).enabled()) {
            if (hasContact(realm, context.getUser())) {
                entry.updateAction(ContactsAction.ID);
            } else {
                entry.createAction(ContactsAction.ID);
            }
        }
        return entry.build(session);
    }

    @Override
    public boolean supportsCredentialType(String type) {
        return TYPE.equals(type);
    }

    @Override
    public boolean isConfiguredFor(RealmModel realm, UserModel user, String type) {
        return supportsCredentialType(type)
                && RealmSettings.of(realm).enabled()
                && hasContact(realm, user);
    }

    /** Never: there is nothing to prove. */
    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        return false;
    }

    @Override
    public CredentialModel createCredential(
            RealmModel realm, UserModel user, CredentialModel credential) {
        throw new UnsupportedOperationException(TYPE + " is never stored");
    }

    @Override
    public boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
        return false;
    }

    @Override
    public CredentialModel getCredentialFromModel(CredentialModel model) {
        return model;
    }

    private static boolean hasContact(RealmModel realm, UserModel user) {
        Contacts contacts = Contacts.in(realm);
        return Arrays.stream(ContactKind.values())
                .anyMatch(kind -> contacts.onFile(user, kind).isPresent());
    }
}
