package dev.latchkey.enrolment;

import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.db.AtomicStatements;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Remembers who said "not now" to which offer, so that they are left alone for a while, on all devices. */
final class Postponed {

    private static final String AGAIN =
            "update PostponedRow r set r.endsAt = :endsAt where r.id = :id";

    private final KeycloakSession session;
    private final RealmModel realm;

    Postponed(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    boolean holds(String userId, String offer) {
        String id = id(userId, offer);
        Instant now = KeycloakClock.now();
        return AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager -> {
                    PostponedRow row = entityManager.find(PostponedRow.class, id);
                    return row != null && row.endsAt() > now.toEpochMilli();
                });
    }

    void putOff(String userId, String offer) {
        putOff(userId, offer, RealmSettings.of(realm).get(Settings.ASK_AGAIN_AFTER));
    }

    void putOff(String userId, String offer, int days) {
        Duration peace = Duration.ofDays(days);
        long endsAt = KeycloakClock.now().plus(peace).toEpochMilli();
        AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager -> write(entityManager, userId, offer, endsAt));
    }

    private boolean write(EntityManager entityManager, String userId, String offer, long endsAt) {
        String id = id(userId, offer);
        int changed =
                entityManager
                        .createQuery(AGAIN)
                        .setParameter("id", id)
                        .setParameter("endsAt", endsAt)
                        .executeUpdate();
        if (changed == 0) {
            entityManager.persist(new PostponedRow(id, realm.getId(), userId, endsAt));
            entityManager.flush();
        }
        return true;
    }

    /** Short enough for a key, whatever the ids of realm and account look like. */
    private String id(String userId, String offer) {
        String whole = realm.getId() + '\n' + userId + '\n' + offer;
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
