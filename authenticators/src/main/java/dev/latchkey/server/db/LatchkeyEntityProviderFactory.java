package dev.latchkey.server.db;

import dev.latchkey.server.PackInfo;
import java.time.Duration;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/**
 * Registers the pack's tables and sees to it that rows leave them: with their realm, with their user, and by an hourly
 * purge once they mean nothing any more.
 */
public final class LatchkeyEntityProviderFactory
        implements JpaEntityProviderFactory, ServerInfoAwareProviderFactory {

    /** The server names the changelog's own table after the first letters of this id: it must stay. */
    static final String ID = "latchkey";

    private static final Duration PURGE_INTERVAL = Duration.ofHours(1);

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new LatchkeyEntityProvider();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> onEvent(factory, event));
    }

    private static void onEvent(KeycloakSessionFactory factory, ProviderEvent event) {
        if (event instanceof PostMigrationEvent) {
            schedulePurge(factory);
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            OwnTables.removeRealm(removed.getKeycloakSession(), removed.getRealm().getId());
        } else if (event instanceof UserModel.UserRemovedEvent removed) {
            OwnTables.removeUser(
                    removed.getKeycloakSession(),
                    removed.getRealm().getId(),
                    removed.getUser().getId());
        }
    }

    private static void schedulePurge(KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session ->
                        session.getProvider(TimerProvider.class)
                                .schedule(
                                        new ClusterAwareScheduledTaskRunner(
                                                factory,
                                                new LatchkeyPurgeTask(),
                                                PURGE_INTERVAL.toMillis()),
                                        PURGE_INTERVAL.toMillis()));
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }

    @Override
    public void close() {}
}
