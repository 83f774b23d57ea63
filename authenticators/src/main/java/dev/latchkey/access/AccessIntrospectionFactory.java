package dev.latchkey.access;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProviderFactory;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Takes the built-in factory's place by carrying its id ({@code access_token}); see {@link AccessIntrospection}. */
public final class AccessIntrospectionFactory extends AccessTokenIntrospectionProviderFactory
        implements ServerInfoAwareProviderFactory {

    @Override
    public TokenIntrospectionProvider create(KeycloakSession session) {
        return new AccessIntrospection(session);
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }
}
