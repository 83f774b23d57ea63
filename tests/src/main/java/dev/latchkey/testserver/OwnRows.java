package dev.latchkey.testserver;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Asks about the pack's tables without knowing them: those whose name begins with {@code LATCHKEY_}. */
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

    /** The columns, as {@code TABLE.COLUMN}, in which the database takes one text for the other. */
    List<String> columnsWhereEqual(String one, String other) {
        List<String> equal = new ArrayList<>();
        for (Object row : textColumns()) {
            Object table = ((Object[]) row)[0];
            Object column = ((Object[]) row)[1];
            Number count =
                    (Number)
                            database.createNativeQuery(
                                            "select count(*) from (select %s as kept from %s where 1 = 0 union all select '%s') texts where kept = '%s'"
                                                    .formatted(column, table, one, other))
                                    .getSingleResult();
            if (count.longValue() > 0) {
                equal.add(table + "." + column);
            }
        }
        return equal;
    }

    private List<?> textColumns() {
        return database.createNativeQuery(
                        "select upper(table_name), upper(column_name) from information_schema.columns"
                                + " where upper(table_name) like 'LATCHKEY!_%' escape '!'"
                                + " and lower(data_type) in ('varchar', 'character varying')"
                                + " order by 1, 2")
                .getResultList();
    }

    /** By table: in how many rows a text stands, alone or as a part, whatever the column. */
    Map<String, Long> holding(String text) {
        Map<String, Long> rows = new TreeMap<>();
        for (Object table : tables()) {
            String anyColumn =
                    textColumns(table.toString()).stream()
                            .map(column -> column + " like :text")
                            .collect(Collectors.joining(" or "));
            Number count =
                    (Number)
                            database.createNativeQuery(
                                            "select count(*) from " + table + " where " + anyColumn)
                                    .setParameter("text", "%" + text + "%")
                                    .getSingleResult();
            rows.put(table.toString(), count.longValue());
        }
        return rows;
    }

    private List<String> textColumns(String table) {
        List<?> columns =
                database.createNativeQuery(
                                "select distinct upper(column_name) from information_schema.columns"
                                        + " where upper(table_name) = :name and upper(data_type) like '%CHAR%'")
                        .setParameter("name", table)
                        .getResultList();
        return columns.stream().map(Object::toString).toList();
    }

    private List<?> tables() {
        return database.createNativeQuery(
                        "select upper(table_name) from information_schema.tables"
                                + " where upper(table_name) like 'LATCHKEY!_%' escape '!'")
                .getResultList();
    }
}
