package dev.latchkey.lockout;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Takes the place of Keycloak's one-time code form under its id, so that every flow that has it shows the lock page. */
public final class OtpAuthenticatorFactory extends OTPFormAuthenticatorFactory
        implements ServerInfoAwareProviderFactory {

    private static final OtpAuthenticator STEP = new OtpAuthenticator();

    @Override
    public Authenticator create(KeycloakSession session) {
        return STEP;
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }
}
