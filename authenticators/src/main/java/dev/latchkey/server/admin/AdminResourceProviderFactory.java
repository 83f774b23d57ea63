package dev.latchkey.server.admin;

import dev.latchkey.server.PackInfo;
import dev.latchkey.server.metrics.PackCounter;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;

/** Registers the admin realm resource {@code latchkey}, and shows monitoring what there is to count. */
public final class AdminResourceProviderFactory
        implements AdminRealmResourceProviderFactory, ServerInfoAwareProviderFactory {

    @Override
    public String getId() {
        return "latchkey";
    }

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return new AdminResourceProvider();
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        PackCounter.showAll();
    }

    @Override
    public void close() {}
}
