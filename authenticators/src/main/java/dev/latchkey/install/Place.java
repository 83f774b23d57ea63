package dev.latchkey.install;

import dev.latchkey.install.flow.FlowKind;
import java.util.Optional;

/**
 * What a flow is bound to: the realm, or one client that overrides the realm's.
 *
 * @param client empty for the realm
 */
public record Place(FlowKind kind, Optional<Client> client) {

    /**
     * A client with a flow of its own.
     *
     * @param id Keycloak's
     * @param name its client id, as admins know it
     */
    public record Client(String id, String name) {}

    static Place ofRealm(FlowKind kind) {
        return new Place(kind, Optional.empty());
    }

    String words() {
        return client.map(c -> "the %s flow of client '%s'".formatted(kind.words(), c.name()))
                .orElseGet(() -> "the realm's %s flow".formatted(kind.words()));
    }
}
