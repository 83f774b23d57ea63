package dev.latchkey.server.page;

import org.keycloak.headers.DefaultSecurityHeadersProviderFactory;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;

/** Takes the built-in factory's place by carrying its id ({@code default}); see {@link PageHeaders}. */
public final class PageHeadersFactory extends DefaultSecurityHeadersProviderFactory {

    @Override
    public SecurityHeadersProvider create(KeycloakSession session) {
        return new PageHeaders(session);
    }

    @Override
    public int order() {
        return 1;
    }
}
