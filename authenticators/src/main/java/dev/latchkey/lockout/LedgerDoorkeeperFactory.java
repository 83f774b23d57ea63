package dev.latchkey.lockout;

import dev.latchkey.challenge.Doorkeeper;
import dev.latchkey.challenge.DoorkeeperFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes the one {@link Doorkeeper} that there is. */
public final class LedgerDoorkeeperFactory implements DoorkeeperFactory {

    private static final LedgerDoorkeeper DOORKEEPER = new LedgerDoorkeeper();

    @Override
    public String getId() {
        return "ledger";
    }

    @Override
    public Doorkeeper create(KeycloakSession session) {
        return DOORKEEPER;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
