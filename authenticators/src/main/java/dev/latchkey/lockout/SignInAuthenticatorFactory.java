package dev.latchkey.lockout;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** {@code latchkey-sign-in}: stands in a browser flow where Keycloak's user name and password form would. */
public final class SignInAuthenticatorFactory extends UsernamePasswordFormFactory
        implements ServerInfoAwareProviderFactory {

    static final String ID = "latchkey-sign-in";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new SignInAuthenticator(session);
    }

    @Override
    public String getDisplayType() {
        return "Latchkey: sign-in with timed lockout";
    }

    @Override
    public String getHelpText() {
        return "Login, e-mail or verified phone, and password or passkey. After too many wrong tries it shows until when it is"
                + " locked, and the ways out. The limits are the realm's brute-force settings.";
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }
}
