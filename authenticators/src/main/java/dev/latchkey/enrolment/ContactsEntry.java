package dev.latchkey.enrolment;

import dev.latchkey.server.settings.RealmSettings;
import java.util.Map;
import org.keycloak.credential.CredentialMetadata;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The entry of the account console ({@code AccountCredentialResource}) that shows a {@link ContactsCard} and leads to its contacts. */
final class ContactsEntry implements CredentialProvider<CredentialModel> {

    private static final Map<String, String> NAMES =
            Map.of(
                    "phone", "latchkeyContactKindPhone",
                    "reserve-phone", "latchkeyContactKindReservePhone",
                    "reserve-email", "latchkeyContactKindReserveEmail");

    private final KeycloakSession session;

    ContactsEntry(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getType() {
        return ContactsCard.TYPE;
    }

    /** One button: the console has one for what there is, and one for what there is not. */
    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        CredentialTypeMetadata.CredentialTypeMetadataBuilder entry =
                CredentialTypeMetadata.builder()
                        .type(getType())
                        .category(CredentialTypeMetadata.Category.BASIC_AUTHENTICATION)
                        .displayName("latchkeyContactsEntry")
                        .helpText("latchkeyContactsEntryHelp")
                        .removeable(false);
        if (RealmSettings.of(session.getContext().getRealm()).enabled()) {
            boolean hasCard =
                    context.getUser()
                            .credentialManager()
                            .getStoredCredentialsByTypeStream(getType())
                            .findAny()
                            .isPresent();
            if (hasCard) {
                entry.updateAction(ContactsAction.ID);
            } else {
                entry.createAction(ContactsAction.ID);
            }
        }
        return entry.build(session);
    }

    @Override
    public CredentialMetadata getCredentialMetadata(
            CredentialModel card, CredentialTypeMetadata type) {
        CredentialMetadata metadata = new CredentialMetadata();
        metadata.setCredentialModel(card);
        metadata.setInfoProperties(
                ContactsCard.read(card).entrySet().stream().map(ContactsEntry::property).toList());
        return metadata;
    }

    private static CredentialMetadata.LocalizedMessage property(Map.Entry<String, String> contact) {
        return new CredentialMetadata.LocalizedMessage(
                NAMES.get(contact.getKey()), new String[] {contact.getValue()});
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
}
