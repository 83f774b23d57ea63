package dev.latchkey.server.db;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** All tables of the pack, and the three ways in which rows leave them by themselves. */
final class OwnTables {

    private static final List<OwnTable> ALL =
            ServiceLoader.load(OwnTable.class, OwnTable.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    /**
     * Rows of users that there are no more. Keycloak tells nobody of those who go with the directory that they came from ({@code
     * JpaUserProvider.removeImportedUsers}); an id that begins with {@code f:} names the directory itself.
     */
    private static final String GONE =
            "r.%1$s is not null"
                    + " and not exists (select u.id from UserEntity u where u.id = r.%1$s)"
                    + " and not exists (select c.id from ComponentEntity c"
                    + " where r.%1$s like concat('f:', c.id, ':%%'))";

    private OwnTables() {}

    static List<OwnTable> all() {
        return ALL;
    }

    static Stream<UserTable<?>> ofUsers() {
        return ALL.stream().filter(UserTable.class::isInstance).map(table -> (UserTable<?>) table);
    }

    static Stream<NobodysTable> ofNobody() {
        return ALL.stream().filter(NobodysTable.class::isInstance).map(NobodysTable.class::cast);
    }

    /** Deletes what is over by its own end, or by the settings that its realm has now, or has lost its user. */
    static int purge(KeycloakSession session, Instant now) {
        EntityManager entityManager = entityManager(session);
        int rows = 0;
        for (OwnTable table : ALL) {
            rows +=
                    entityManager
                            .createQuery(delete(table) + table.endField() + " <= :now")
                            .setParameter("now", now.toEpochMilli())
                            .executeUpdate();
        }
        for (UserTable<?> table : ofUsers().filter(UserTable::holdsUsersOnly).toList()) {
            rows +=
                    entityManager
                            .createQuery(
                                    "delete from "
                                            + table.entity().getSimpleName()
                                            + " r where "
                                            + GONE.formatted(table.userField()))
                            .executeUpdate();
        }
        for (RealmModel realm : session.realms().getRealmsStream().toList()) {
            for (OwnTable table : ALL) {
                rows += table.shorten(entityManager, realm, now);
            }
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
        EntityManager entityManager = entityManager(session);
        ofUsers().forEach(table -> deleteRows(entityManager, table, realmId, userId));
    }

    /** Deletes a user's rows of one table. */
    static void deleteRows(
            EntityManager entityManager, UserTable<?> table, String realmId, String userId) {
        entityManager
                .createQuery(
                        delete(table) + "realmId = :realm and r." + table.userField() + " = :user")
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .executeUpdate();
    }

    private static String delete(OwnTable table) {
        return "delete from " + table.entity().getSimpleName() + " r where r.";
    }

    static EntityManager entityManager(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
