package dev.latchkey.server.db;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** All tables of the pack, and the three ways in which rows leave them. */
final class OwnTables {

    private static final List<OwnTable> ALL =
            ServiceLoader.load(OwnTable.class, OwnTable.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private OwnTables() {}

    static List<OwnTable> all() {
        return ALL;
    }

    static int purge(KeycloakSession session, Instant now) {
        int rows = 0;
        for (OwnTable table : ALL) {
            rows +=
                    entityManager(session)
                            .createQuery(delete(table) + table.endField() + " <= :now")
                            .setParameter("now", now.toEpochMilli())
                            .executeUpdate();
        }
        return rows;
    }

    static void removeRealm(KeycloakSession session, String realmId) {
        for (OwnTable table : ALL) {
            entityManager(session)
                    .createQuery(delete(table) + "realmId = :realm")
                    .setParameter("realm", realmId)
                    .executeUpdate();
        }
    }

    static void removeUser(KeycloakSession session, String realmId, String userId) {
        for (OwnTable table : ALL) {
            table.userField()
                    .ifPresent(
                            field ->
                                    entityManager(session)
                                            .createQuery(
                                                    delete(table)
                                                            + "realmId = :realm and r."
                                                            + field
                                                            + " = :user")
                                            .setParameter("realm", realmId)
                                            .setParameter("user", userId)
                                            .executeUpdate());
        }
    }

    private static String delete(OwnTable table) {
        return "delete from " + table.entity().getSimpleName() + " r where r.";
    }

    private static EntityManager entityManager(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
