package dev.latchkey.challenge;

import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.db.AtomicStatements;
import dev.latchkey.server.keys.KeyPurpose;
import dev.latchkey.server.keys.KeyRing;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Bounds how many tabs hold a valid code for one account: each further code in flight is a further chance for a
 * guess, and a stranger's request must not void the owner's (DESIGN rule 2). Who finds no place gets a link only.
 */
public final class CodeSlots {

    static final int PER_ACCOUNT = 3;

    /** Whether there was a place for a code. */
    public enum Place {
        /** Yes, and no other tab has a code for the account. */
        ALONE,
        /** Yes, beside other tabs' codes. */
        SHARED,
        /** No. */
        NONE
    }

    private static final String OTHERS =
            "select count(r) from CodeSlotRow r where r.id in :ids and r.holder <> :holder and r.freeAt > :now";

    private static final String KEEP =
            "update CodeSlotRow r set r.freeAt = :freeAt where r.id in :ids and r.holder = :holder";

    private static final String TAKE =
            "update CodeSlotRow r set r.holder = :holder, r.freeAt = :freeAt"
                    + " where r.id = :id and r.freeAt <= :now";

    private final KeycloakSession session;
    private final RealmModel realm;

    public CodeSlots(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Gives {@code handle}'s place back: its code was spent. */
    public void release(String account, String handle) {
        KeyRing keys = session.getProvider(KeyRing.class);
        List<String> slots = slots(keys, account);
        String holder = keys.hash(KeyPurpose.COUNTER, realm, "holder", handle);
        AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager -> keep(entityManager, slots, holder, KeycloakClock.now()));
    }

    /**
     * Takes a place for {@code handle}, or keeps the one it has.
     *
     * @return whether there was one
     */
    public Place take(String account, String handle, Instant until) {
        KeyRing keys = session.getProvider(KeyRing.class);
        String holder = keys.hash(KeyPurpose.COUNTER, realm, "holder", handle);
        List<String> slots = slots(keys, account);
        return AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager -> {
                    boolean taken =
                            keep(entityManager, slots, holder, until)
                                    || slots.stream()
                                            .anyMatch(
                                                    slot ->
                                                            take(
                                                                    entityManager,
                                                                    slot,
                                                                    holder,
                                                                    until));
                    if (!taken) {
                        return Place.NONE;
                    }
                    return others(entityManager, slots, holder) ? Place.SHARED : Place.ALONE;
                });
    }

    private List<String> slots(KeyRing keys, String account) {
        return IntStream.range(0, PER_ACCOUNT)
                .mapToObj(
                        slot ->
                                keys.hash(
                                        KeyPurpose.COUNTER, realm, "code-slot", account, "" + slot))
                .toList();
    }

    private static boolean others(EntityManager entityManager, List<String> slots, String holder) {
        return entityManager
                        .createQuery(OTHERS, Long.class)
                        .setParameter("ids", slots)
                        .setParameter("holder", holder)
                        .setParameter("now", KeycloakClock.now().toEpochMilli())
                        .getSingleResult()
                > 0;
    }

    private static boolean keep(
            EntityManager entityManager, List<String> slots, String holder, Instant until) {
        return entityManager
                        .createQuery(KEEP)
                        .setParameter("ids", slots)
                        .setParameter("holder", holder)
                        .setParameter("freeAt", until.toEpochMilli())
                        .executeUpdate()
                > 0;
    }

    private boolean take(EntityManager entityManager, String id, String holder, Instant until) {
        int taken =
                entityManager
                        .createQuery(TAKE)
                        .setParameter("id", id)
                        .setParameter("holder", holder)
                        .setParameter("freeAt", until.toEpochMilli())
                        .setParameter("now", KeycloakClock.now().toEpochMilli())
                        .executeUpdate();
        if (taken == 1) {
            return true;
        }
        if (entityManager.find(CodeSlotRow.class, id) != null) {
            return false;
        }
        entityManager.persist(new CodeSlotRow(id, realm.getId(), holder, until.toEpochMilli()));
        entityManager.flush();
        return true;
    }
}
