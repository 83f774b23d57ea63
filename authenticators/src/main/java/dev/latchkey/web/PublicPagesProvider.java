package dev.latchkey.web;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** Puts {@link PublicPages} under {@code {realm}/latchkey}. */
final class PublicPagesProvider implements RealmResourceProvider {

    private final KeycloakSession session;

    PublicPagesProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return new PublicPages(session);
    }

    @Override
    public void close() {}
}
