package dev.latchkey.challenge;

import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.db.AtomicStatements;
import dev.latchkey.server.keys.KeyPurpose;
import dev.latchkey.server.keys.KeyRing;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The wait between messages that a visitor sees. Callers keep it by the channel, the visitor's seat and what was typed,
 * never by the account: it says nothing about whether there is one, holds over tabs and reloads, and a stranger elsewhere can't make
 * the owner wait.
 */
public final class Cooldowns {

    private static final String TAKE =
            "update CooldownRow r set r.sent = :sent, r.readyAt = :readyAt, r.forgottenAt = :forgottenAt"
                    + " where r.id = :id and r.sent = :oldSent and r.readyAt = :oldReadyAt";

    private final KeycloakSession session;
    private final RealmModel realm;

    public Cooldowns(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * What became of a request to send.
     *
     * @param granted whether a message may go out now; the wait then starts with it
     * @param readyAt when the next may be asked for
     */
    public record Turn(boolean granted, Instant readyAt) {}

    /** Asks for a turn to send to what {@code owner}'s parts name. Of parallel requests one gets it. */
    public Turn ask(String... owner) {
        String id = session.getProvider(KeyRing.class).hash(KeyPurpose.COUNTER, realm, name(owner));
        return AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager -> ask(entityManager, id, KeycloakClock.now()));
    }

    private Turn ask(EntityManager entityManager, String id, Instant now) {
        CooldownRow row = entityManager.find(CooldownRow.class, id);
        if (row == null) {
            Instant readyAt = now.plus(CooldownSchedule.after(1));
            entityManager.persist(
                    new CooldownRow(
                            id, realm.getId(), 1, readyAt.toEpochMilli(), forgottenAt(readyAt)));
            entityManager.flush();
            return new Turn(true, readyAt);
        }
        if (row.readyAt() > now.toEpochMilli()) {
            return new Turn(false, Instant.ofEpochMilli(row.readyAt()));
        }
        int sent = row.forgottenAt() <= now.toEpochMilli() ? 1 : row.sent() + 1;
        Instant readyAt = now.plus(CooldownSchedule.after(sent));
        int taken =
                entityManager
                        .createQuery(TAKE)
                        .setParameter("id", id)
                        .setParameter("sent", sent)
                        .setParameter("readyAt", readyAt.toEpochMilli())
                        .setParameter("forgottenAt", forgottenAt(readyAt))
                        .setParameter("oldSent", row.sent())
                        .setParameter("oldReadyAt", row.readyAt())
                        .executeUpdate();
        return new Turn(taken == 1, readyAt);
    }

    private static String[] name(String... owner) {
        return Stream.concat(Stream.of("cooldown"), Stream.of(owner)).toArray(String[]::new);
    }

    private static long forgottenAt(Instant readyAt) {
        return readyAt.plus(CooldownSchedule.FORGOTTEN_AFTER).toEpochMilli();
    }
}
