package dev.latchkey.web;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Registers the realm resource {@code latchkey}. */
public final class PublicPagesProviderFactory
        implements RealmResourceProviderFactory, ServerInfoAwareProviderFactory {

    @Override
    public String getId() {
        return "latchkey";
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new PublicPagesProvider(session);
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
