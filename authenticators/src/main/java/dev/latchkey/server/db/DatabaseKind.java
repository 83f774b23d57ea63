package dev.latchkey.server.db;

import jakarta.persistence.EntityManager;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** What sets the server's database apart from others. */
public final class DatabaseKind {

    private DatabaseKind() {}

    /**
     * Whether a text may be asked for as a user name, and noted in an event. Keycloak keeps both in national texts, in which MariaDB
     * and MySQL hold no letter beyond the basic plane: there nobody has such a name, and to ask for one is an error.
     */
    public static boolean holdsAsName(KeycloakSession session, String text) {
        return text.codePoints().allMatch(Character::isBmpCodePoint)
                || !isMySql(session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    /** Whether it is a MySQL, or a MariaDB, which descends from it. */
    static boolean isMySql(EntityManager entityManager) {
        return entityManager
                        .getEntityManagerFactory()
                        .unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof MySQLDialect;
    }
}
