package dev.latchkey.server.db;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.function.Function;
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
                        factory, session -> work.apply(entityManager(session)));
            } catch (PersistenceException | ModelException conflict) {
                // Keycloak turns a violated key into ModelDuplicateException on some paths
                if (attempt == ATTEMPTS) {
                    throw conflict;
                }
            }
        }
    }

    private static EntityManager entityManager(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
