package dev.latchkey.contact;

import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.db.AtomicStatements;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Holds a verified phone number to one account. The primary key decides, so that of two accounts which prove one number at
 * the same time, on two nodes too, one gets it.
 *
 * <p>A row alone keeps nobody out: once its account has no longer that number, whoever proves it takes it over.
 */
public final class PhoneOwners {

    /** How long after a claim its account's attribute may still be on its way into the database. */
    private static final Duration COMMITS_WITHIN = Duration.ofMinutes(5);

    private static final String TAKE_OVER =
            "update PhoneOwnerRow r set r.userId = :user, r.claimedAt = :now"
                    + " where r.id = :id and r.userId = :before and r.claimedAt = :claimedAt";

    private static final String LEAVE_OTHERS =
            "delete from PhoneOwnerRow r where r.realmId = :realm and r.userId = :user and r.id <> :id";

    private final KeycloakSession session;
    private final RealmModel realm;

    public PhoneOwners(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Claims {@code phone}, which {@code user} has just proved to hold, and lets go of the account's earlier ones. Must not be
     * asked before that proof: the answer tells whether another account has the number.
     *
     * @return whether the number is this account's now
     */
    public boolean claim(UserModel user, PhoneNumber phone) {
        boolean taken =
                new Accounts(session, realm)
                        .withVerifiedPhone(phone)
                        .anyMatch(owner -> !owner.getId().equals(user.getId()));
        return !taken
                && AtomicStatements.run(
                        session.getKeycloakSessionFactory(),
                        entityManager -> claim(entityManager, user.getId(), phone));
    }

    private boolean claim(EntityManager entityManager, String userId, PhoneNumber phone) {
        String id = realm.getId() + ' ' + phone.e164();
        long now = KeycloakClock.now().toEpochMilli();
        PhoneOwnerRow row = entityManager.find(PhoneOwnerRow.class, id);
        if (row == null) {
            entityManager.persist(new PhoneOwnerRow(id, realm.getId(), userId, now));
            entityManager.flush();
        } else if (!row.userId().equals(userId) && !takeOver(entityManager, id, row, userId, now)) {
            return false;
        }
        entityManager
                .createQuery(LEAVE_OTHERS)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("id", id)
                .executeUpdate();
        return true;
    }

    private static boolean takeOver(
            EntityManager entityManager, String id, PhoneOwnerRow row, String userId, long now) {
        if (now - row.claimedAt() < COMMITS_WITHIN.toMillis()) {
            return false;
        }
        return entityManager
                        .createQuery(TAKE_OVER)
                        .setParameter("user", userId)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .setParameter("before", row.userId())
                        .setParameter("claimedAt", row.claimedAt())
                        .executeUpdate()
                == 1;
    }
}
