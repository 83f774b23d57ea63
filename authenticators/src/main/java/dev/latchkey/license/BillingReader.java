package dev.latchkey.license;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.storage.adapter.AbstractInMemoryUserAdapter;

/** Who reads a company's billing mail. Keycloak's mails are for users only, and this need be none. */
final class BillingReader extends AbstractInMemoryUserAdapter {

    BillingReader(KeycloakSession session, RealmModel realm, String address) {
        super(session, realm, "billing");
        setUsername("billing");
        setEmail(address);
    }

    @Override
    public SubjectCredentialManager credentialManager() {
        throw new UnsupportedOperationException("A reader of mail signs in nowhere");
    }
}
