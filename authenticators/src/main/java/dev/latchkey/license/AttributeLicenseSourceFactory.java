package dev.latchkey.license;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Registers the licence source {@code attributes}. */
public final class AttributeLicenseSourceFactory
        implements LicenseSourceFactory, ServerInfoAwareProviderFactory {

    @Override
    public String getId() {
        return "attributes";
    }

    @Override
    public LicenseSource create(KeycloakSession session) {
        return new AttributeLicenseSource(session);
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
