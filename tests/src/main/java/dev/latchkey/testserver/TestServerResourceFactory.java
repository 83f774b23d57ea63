package dev.latchkey.testserver;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/**
 * Serves {@code /realms/{realm}/latchkey-test/...}, the levers that acceptance tests pull inside a running server. This jar
 * is deployed by the tests only: whoever reaches these paths can move the server's clock.
 *
 * <p>Answers loopback callers alone, unless {@code spi-realm-restapi-extension--latchkey-test--any-address=true} says
 * otherwise, which a server in a container needs (its callers come from the bridge).
 */
public final class TestServerResourceFactory implements RealmResourceProviderFactory {

    private boolean anyAddress;

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                CallerCheck.refuseStrangers(session, anyAddress);
                return new TestServerResource(session);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void init(Config.Scope config) {
        anyAddress = config.getBoolean("anyAddress", false);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "latchkey-test";
    }
}
