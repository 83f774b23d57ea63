package dev.latchkey.server.page;

import dev.latchkey.server.PackInfo;
import java.util.Map;
import org.keycloak.headers.DefaultSecurityHeadersProviderFactory;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Takes the built-in factory's place by carrying its id ({@code default}); see {@link PageHeaders}. */
public final class PageHeadersFactory extends DefaultSecurityHeadersProviderFactory
        implements ServerInfoAwareProviderFactory {

    @Override
    public SecurityHeadersProvider create(KeycloakSession session) {
        return new PageHeaders(session);
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
