package dev.latchkey.testserver;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Counts rows of the pack's tables without knowing them: those whose name begins with {@code LATCHKEY_}. */
final class OwnRows {

    private final EntityManager database;

    OwnRows(KeycloakSession session) {
        database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    Map<String, Long> ofRealm(String realmId) {
        Map<String, Long> rows = new TreeMap<>();
        for (Object table : tables()) {
            Number count =
                    (Number)
                            database.createNativeQuery(
                                            "select count(*) from "
                                                    + table
                                                    + " where REALM_ID = :realm")
                                    .setParameter("realm", realmId)
                                    .getSingleResult();
            rows.put(table.toString(), count.longValue());
        }
        return rows;
    }

    private List<?> tables() {
        return database.createNativeQuery(
                        "select upper(table_name) from information_schema.tables"
                                + " where upper(table_name) like 'LATCHKEY!_%' escape '!'")
                .getResultList();
    }
}
