package dev.latchkey.contactcode;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Registers the credential {@code latchkey-contact-code}. */
public final class ContactCodeProviderFactory
        implements CredentialProviderFactory<ContactCodeProvider>, ServerInfoAwareProviderFactory {

    static final String ID = ContactCodeProvider.TYPE;

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public ContactCodeProvider create(KeycloakSession session) {
        return new ContactCodeProvider(session);
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }
}
