package dev.latchkey.challenge;

import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.db.AtomicStatements;
import dev.latchkey.server.keys.KeyPurpose;
import dev.latchkey.server.keys.KeyRing;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Counts events against budgets, exactly, over parallel requests and nodes (A06, A40): each charge is one conditional update,
 * all charges of a call are one transaction, and either all of them are taken or none.
 */
public final class Budgets {

    private static final String TAKE =
            "update RateRow r set r.used = case when r.endsAt > :now then r.used + 1 else 1 end,"
                    + " r.endsAt = case when r.endsAt > :now then r.endsAt else :fresh end"
                    + " where r.id = :id and (r.endsAt <= :now or r.used < :share)";

    private final KeycloakSession session;
    private final RealmModel realm;

    public Budgets(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Takes every charge.
     *
     * @return the charge that was refused; empty if all were taken. After a refusal none is.
     */
    public Optional<Charge> take(List<Charge> charges) {
        List<Row> rows =
                charges.stream()
                        .map(c -> new Row(c, id(c)))
                        // one order for all transactions: two of them never wait for each other
                        .sorted(Comparator.comparing(Row::id))
                        .toList();
        try {
            AtomicStatements.run(
                    session.getKeycloakSessionFactory(),
                    entityManager -> {
                        rows.forEach(row -> takeOrRefuse(entityManager, row));
                        return null;
                    });
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.charge);
        }
    }

    /** Takes the first of these charges that is to be had, and no other; whether there was one. */
    public boolean takeOne(List<Charge> alternatives) {
        return alternatives.stream().anyMatch(charge -> take(List.of(charge)).isEmpty());
    }

    /** Whether {@code charge} would be taken now. Takes nothing. */
    public boolean has(Charge charge) {
        return !usage(charge).isUsedUpFor(charge.share());
    }

    /** How far the budget of {@code charge} is used up now, whoever has drawn on it. Takes nothing. */
    public Usage usage(Charge charge) {
        Instant now = KeycloakClock.now();
        return AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager -> {
                    RateRow row = entityManager.find(RateRow.class, id(charge));
                    return row == null || row.endsAt() <= now.toEpochMilli()
                            ? new Usage(charge.limit(), 0, now)
                            : new Usage(
                                    charge.limit(), row.used(), Instant.ofEpochMilli(row.endsAt()));
                });
    }

    private String id(Charge charge) {
        return session.getProvider(KeyRing.class)
                .hash(KeyPurpose.COUNTER, realm, charge.budget(), charge.owner());
    }

    private void takeOrRefuse(EntityManager entityManager, Row row) {
        RateLimit limit = row.charge.limit();
        int share = limit.allowed(row.charge.share());
        if (share == 0) {
            throw new Refused(row.charge);
        }
        long now = KeycloakClock.now().toEpochMilli();
        long end = now + limit.period().toMillis();
        if (update(entityManager, row, now, end, share)) {
            return;
        }
        if (entityManager.find(RateRow.class, row.id) == null) {
            entityManager.persist(new RateRow(row.id, realm.getId(), 1, end));
            entityManager.flush();
        } else if (!update(entityManager, row, now, end, share)) {
            // only now: the first update may have come just before another transaction made the
            // row, which each
            // statement of a read-committed transaction sees for itself
            throw new Refused(row.charge);
        }
    }

    private static boolean update(
            EntityManager entityManager, Row row, long now, long end, int share) {
        return entityManager
                        .createQuery(TAKE)
                        .setParameter("id", row.id)
                        .setParameter("now", now)
                        .setParameter("fresh", end)
                        .setParameter("share", share)
                        .executeUpdate()
                == 1;
    }

    private record Row(Charge charge, String id) {}

    /** Rolls the transaction back, so that the charges before it are given back. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Charge charge;

        Refused(Charge charge) {
            super(null, null, false, false);
            this.charge = charge;
        }
    }
}
