package dev.latchkey.lockout;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.saml.profile.ecp.authenticator.HttpBasicAuthenticatorFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Takes the place of Keycloak's HTTP Basic step under its id, in the built-in flow of SAML ECP too. */
public final class BasicAuthenticatorFactory extends HttpBasicAuthenticatorFactory
        implements ServerInfoAwareProviderFactory {

    private static final BasicAuthenticator STEP = new BasicAuthenticator();

    @Override
    public Authenticator create(KeycloakSession session) {
        return STEP;
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }
}
