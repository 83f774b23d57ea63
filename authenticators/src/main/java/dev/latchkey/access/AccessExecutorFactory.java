package dev.latchkey.access;

import dev.latchkey.server.PackInfo;
import java.util.List;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/** Registers the client-policy executor {@code latchkey-access}, for a policy that holds for any client. */
public final class AccessExecutorFactory
        implements ClientPolicyExecutorProviderFactory, ServerInfoAwareProviderFactory {

    static final String ID = "latchkey-access";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getHelpText() {
        return "Refuses userinfo to accounts that are disabled or whose licence blocks them.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface declares it
    public ClientPolicyExecutorProvider create(KeycloakSession session) {
        return new AccessExecutor(session);
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
