package dev.latchkey.lockout;

import dev.latchkey.server.PackInfo;
import java.util.Comparator;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserLoginFailureProvider;
import org.keycloak.models.UserLoginFailureProviderFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Comes before Keycloak's own providers, of which the server has one or another, and leaves other realms to it. */
public final class LedgerFailuresFactory
        implements UserLoginFailureProviderFactory<UserLoginFailureProvider>,
                ServerInfoAwareProviderFactory {

    private static final String ID = "latchkey";

    /** Above all of Keycloak's, the highest of which is 1 ({@code RemoteUserLoginFailureProviderFactory}). */
    private static final int BEFORE_ALL = 100;

    private volatile String stockId;

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public int order() {
        return BEFORE_ALL;
    }

    @Override
    public UserLoginFailureProvider create(KeycloakSession session) {
        return new LedgerFailures(
                session, session.getProvider(UserLoginFailureProvider.class, stockId));
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        stockId =
                factory.getProviderFactoriesStream(UserLoginFailureProvider.class)
                        .filter(other -> !ID.equals(other.getId()))
                        .max(Comparator.comparingInt(other -> other.order()))
                        .map(other -> other.getId())
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Keycloak's own store of login failures is switched off:"
                                                        + " unset spi-user-login-failure--provider"));
    }

    @Override
    public void close() {}

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }
}
