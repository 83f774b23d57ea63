package dev.latchkey.delivery.sms;

import dev.latchkey.server.db.AtomicStatements;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.keycloak.models.KeycloakSessionFactory;

/** Adds up what was spent on gateways, exactly, over parallel messages and nodes, and over restarts. */
final class SpendBook {

    private static final String ADD =
            "update SpendRow r set r.millionths = r.millionths + :spent where r.id = :id";

    private final KeycloakSessionFactory sessions;

    SpendBook(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Adds an amount; the sums with it. No two calls get the same sum of a period. */
    Map<SpendPeriod, Long> add(String gateway, long millionths, Instant now) {
        return AtomicStatements.run(
                sessions,
                entityManager -> {
                    Map<SpendPeriod, Long> sums = new EnumMap<>(SpendPeriod.class);
                    for (SpendPeriod period : SpendPeriod.values()) {
                        sums.put(period, add(entityManager, gateway, period, millionths, now));
                    }
                    return sums;
                });
    }

    private static long add(
            EntityManager entityManager,
            String gateway,
            SpendPeriod period,
            long millionths,
            Instant now) {
        String id = id(gateway, period, now);
        int updated =
                entityManager
                        .createQuery(ADD)
                        .setParameter("spent", millionths)
                        .setParameter("id", id)
                        .executeUpdate();
        if (updated == 0) {
            entityManager.persist(
                    new SpendRow(id, millionths, period.endAfter(now).toEpochMilli()));
            entityManager.flush();
            return millionths;
        }
        return entityManager.find(SpendRow.class, id).millionths();
    }

    /** The sums as they are. */
    Map<SpendPeriod, Long> sums(String gateway, Instant now) {
        return AtomicStatements.run(
                sessions,
                entityManager -> {
                    Map<SpendPeriod, Long> sums = new EnumMap<>(SpendPeriod.class);
                    for (SpendPeriod period : SpendPeriod.values()) {
                        SpendRow row = entityManager.find(SpendRow.class, id(gateway, period, now));
                        sums.put(period, row == null ? 0 : row.millionths());
                    }
                    return sums;
                });
    }

    private static String id(String gateway, SpendPeriod period, Instant now) {
        return gateway + ' ' + period.at(now);
    }
}
