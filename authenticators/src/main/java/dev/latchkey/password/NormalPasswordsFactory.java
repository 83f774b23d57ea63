package dev.latchkey.password;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Takes the place of Keycloak's own {@code keycloak-password}, under its id; see {@link NormalPasswords}. */
public final class NormalPasswordsFactory extends PasswordCredentialProviderFactory
        implements ServerInfoAwareProviderFactory {

    @Override
    public PasswordCredentialProvider create(KeycloakSession session) {
        return new NormalPasswords(session, super.create(session));
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }
}
