package dev.latchkey.server.db;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.util.function.Function;
import org.hibernate.Session;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Runs statements in a transaction of their own, committed when the call returns: a failed sign-in may roll the request's
 * transaction back, and a counter must not go with it.
 *
 * <p>Two requests that both find no row both insert one. The loser's transaction is rolled back whole and run again, and then
 * finds the row.
 *
 * <p>Each statement sees what others have committed by then. MariaDB and MySQL, which Keycloak leaves at their repeatable reads,
 * are told so: there two that lock a row which is not there yet would end in a deadlock, and who had to wait for a row would be
 * refused it ({@code innodb_snapshot_isolation}, on since MariaDB 11.6).
 */
public final class AtomicStatements {

    private static final int ATTEMPTS = 5;

    private AtomicStatements() {}

    /**
     * @return what {@code work} returns
     * @throws PersistenceException if it fails for another reason, or still fails after the last attempt
     */
    public static <T> T run(KeycloakSessionFactory factory, Function<EntityManager, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return KeycloakModelUtils.runJobInTransactionWithResult(
                        factory, session -> work.apply(readCommitted(entityManager(session))));
            } catch (PersistenceException | ModelException conflict) {
                // Keycloak turns a violated key into ModelDuplicateException on some paths
                if (attempt == ATTEMPTS) {
                    throw conflict;
                }
            }
        }
    }

    /** Before the transaction's first statement; the connection pool puts it back. All other databases read so by themselves. */
    private static EntityManager readCommitted(EntityManager entityManager) {
        if (DatabaseKind.isMySql(entityManager)) {
            entityManager
                    .unwrap(Session.class)
                    .doWork(
                            connection ->
                                    connection.setTransactionIsolation(
                                            Connection.TRANSACTION_READ_COMMITTED));
        }
        return entityManager;
    }

    private static EntityManager entityManager(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
