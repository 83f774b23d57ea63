package dev.latchkey.license;

import dev.latchkey.server.db.AtomicStatements;
import dev.latchkey.server.keys.KeyPurpose;
import dev.latchkey.server.keys.KeyRing;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Sees to it that each thing is told once to each recipient, over nodes and restarts: a row is written first, and of several
 * that try the database lets one in.
 */
final class ReminderClaims {

    private static final String EARLIER_END =
            "select count(r) from ReminderRow r where r.realmId = :realm and r.holderId = :holder"
                    + " and r.endsAt < :endsAt";

    private final KeycloakSession session;
    private final RealmModel realm;

    ReminderClaims(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether the caller is the one who tells it. */
    boolean claim(LicenseHolder holder, Instant end, Reminder reminder, String recipient) {
        List<String> ids = ids(holder, end, reminder, recipient);
        long forgottenAt = end.plus(ReminderTable.kept(realm)).toEpochMilli();
        return AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager -> {
                    if (isThere(entityManager, ids)) {
                        return false;
                    }
                    entityManager.persist(
                            new ReminderRow(
                                    ids.get(0),
                                    realm.getId(),
                                    holder.id(),
                                    end.toEpochMilli(),
                                    forgottenAt));
                    entityManager.flush();
                    return true;
                });
    }

    /** Gives a claim back: the message was not taken, a later run tries again. */
    void giveBack(LicenseHolder holder, Instant end, Reminder reminder, String recipient) {
        List<String> ids = ids(holder, end, reminder, recipient);
        AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager ->
                        entityManager
                                .createQuery("delete from ReminderRow r where r.id in :ids")
                                .setParameter("ids", ids)
                                .executeUpdate());
    }

    /** Whether anybody was told of an end of this licence that came before {@code end}. */
    boolean hasToldOfEarlier(LicenseHolder holder, Instant end) {
        return AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager ->
                        entityManager
                                        .createQuery(EARLIER_END, Long.class)
                                        .setParameter("realm", realm.getId())
                                        .setParameter("holder", holder.id())
                                        .setParameter("endsAt", end.toEpochMilli())
                                        .getSingleResult()
                                > 0);
    }

    private static boolean isThere(EntityManager entityManager, List<String> ids) {
        return ids.stream()
                .map(id -> entityManager.find(ReminderRow.class, id))
                .anyMatch(Objects::nonNull);
    }

    /** Under both versions of the server secret: a rotation must not tell everything once more. */
    private List<String> ids(
            LicenseHolder holder, Instant end, Reminder reminder, String recipient) {
        return session.getProvider(KeyRing.class)
                .hashes(
                        KeyPurpose.COUNTER,
                        realm,
                        "license-reminder",
                        holder.id(),
                        end.toString(),
                        reminder.label(),
                        recipient);
    }
}
