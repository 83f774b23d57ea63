package dev.latchkey.password;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/**
 * Registers the password policy {@code latchkey-guessable}. Its value is the least score, 1 to 4, that a password needs. Where
 * an administrator has named it, it works, be the pack switched on in that realm or not: a policy that silently does nothing
 * would be worse than none.
 */
public final class GuessablePolicyFactory
        implements PasswordPolicyProviderFactory, ServerInfoAwareProviderFactory {

    static final String ID = "latchkey-guessable";
    static final String USUAL_SCORE = "3";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayName() {
        return "Latchkey: not guessable (score 1 to 4)";
    }

    @Override
    public String getConfigType() {
        return PasswordPolicyProvider.INT_CONFIG_TYPE;
    }

    @Override
    public String getDefaultConfigValue() {
        return USUAL_SCORE;
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new GuessablePolicy(session, PasswordGuesser.shared());
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
