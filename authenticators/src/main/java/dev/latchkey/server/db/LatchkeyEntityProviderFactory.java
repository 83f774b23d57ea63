package dev.latchkey.server.db;

import dev.latchkey.server.PackInfo;
import dev.latchkey.server.health.Noted;
import java.time.Duration;
import java.util.Map;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
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
        implements JpaEntityProviderFactory, ServerInfoAwareProviderFactory, Noted {

    /** The server names the changelog's own table after the first letters of this id: it must stay. */
    static final String ID = "latchkey";

    private static final Logger LOG = Logger.getLogger(LatchkeyEntityProviderFactory.class);

    private static final Duration PURGE_INTERVAL = Duration.ofHours(1);

    private volatile String database = "";

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

    private void onEvent(KeycloakSessionFactory factory, ProviderEvent event) {
        if (event instanceof PostMigrationEvent) {
            database = product(factory);
            notes().values().forEach(LOG::warn);
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

    private static String product(KeycloakSessionFactory factory) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory,
                session ->
                        session.getProvider(JpaConnectionProvider.class)
                                .getEntityManager()
                                .unwrap(Session.class)
                                .doReturningWork(c -> c.getMetaData().getDatabaseProductName()));
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

    /** That the database is none of those which the pack is tested on, if so. */
    @Override
    public Map<String, String> notes() {
        return database.isEmpty() || TestedDatabase.of(database).isPresent()
                ? Map.of()
                : Map.of("database", TestedDatabase.warning(database));
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }

    @Override
    public void close() {}
}
