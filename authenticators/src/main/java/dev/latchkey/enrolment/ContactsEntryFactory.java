package dev.latchkey.enrolment;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Registers the account console's entry {@code latchkey-contacts}. */
public final class ContactsEntryFactory
        implements CredentialProviderFactory<ContactsEntry>, ServerInfoAwareProviderFactory {

    @Override
    public String getId() {
        return ContactsCard.TYPE;
    }

    @Override
    public ContactsEntry create(KeycloakSession session) {
        return new ContactsEntry(session);
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }
}
