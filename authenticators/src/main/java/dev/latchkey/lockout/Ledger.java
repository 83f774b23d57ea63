package dev.latchkey.lockout;

import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.db.AtomicStatements;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Keeps the wrong tries, exactly, over parallel requests and nodes and over restarts (A06, A40). Every change is a
 * transaction of its own that holds its rows' locks: a failed sign-in may roll the request's transaction back.
 */
final class Ledger {

    private final KeycloakSession session;
    private final RealmModel realm;

    Ledger(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** What came of asking for a try. */
    sealed interface Answer {

        record Granted(Reservation reservation) implements Answer {}

        /** Nothing was counted. */
        record Refused(Claim claim, LockState state) implements Answer {}
    }

    /**
     * Counts a try as wrong on every key, or on none if one of them is locked.
     *
     * @param claims the account's or name's own first
     * @param address where it came from
     */
    Answer reserve(List<Claim> claims, String address) {
        Instant now = KeycloakClock.now();
        try {
            return new Answer.Granted(
                    new Reservation(
                            AtomicStatements.run(
                                    session.getKeycloakSessionFactory(),
                                    entityManager ->
                                            reserve(entityManager, claims, address, now))));
        } catch (Locked locked) {
            return locked.refusal;
        }
    }

    private List<Reservation.Part> reserve(
            EntityManager entityManager, List<Claim> claims, String address, Instant now) {
        Map<String, LockRow> rows = new HashMap<>();
        inOneOrder(claims).forEach(c -> rows.put(c.key().id(), locked(entityManager, c.key())));
        for (Claim claim : claims) {
            LockState before = state(rows.get(claim.key().id()), claim, now);
            boolean shut = claim.key().kind().mustBeOpened() && rows.get(claim.key().id()) == null;
            if (shut || before.locked(now)) {
                throw new Locked(new Answer.Refused(claim, before));
            }
        }
        return claims.stream()
                .map(c -> take(entityManager, c, rows.get(c.key().id()), address, now))
                .toList();
    }

    private Reservation.Part take(
            EntityManager entityManager, Claim claim, LockRow found, String address, Instant now) {
        LockState before = state(found, claim, now);
        LockState after = before.wrongTry(now, claim.policy());
        LockRow row = found == null ? new LockRow(claim.key(), realm.getId()) : found;
        String addressBefore = row.lastAddress();
        row.state(after, end(row, claim, after));
        row.lastAddress(address);
        if (found == null) {
            entityManager.persist(row);
            // a parallel insert must fail here, where it is tried again
            entityManager.flush();
        }
        return new Reservation.Part(claim, before, after, addressBefore);
    }

    private static LockState state(LockRow row, Claim claim, Instant now) {
        return row == null ? LockState.NONE : row.state().at(now, claim.policy());
    }

    /** The state of a key, without what is forgotten. Changes nothing. */
    LockState look(Claim claim) {
        return find(claim.key())
                .map(row -> row.state().at(KeycloakClock.now(), claim.policy()))
                .orElse(LockState.NONE);
    }

    Optional<LockRow> find(LockKey key) {
        return AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager -> Optional.ofNullable(entityManager.find(LockRow.class, key.id())));
    }

    /** Takes a try back that turned out right, or was never looked at. */
    void release(Reservation reservation) {
        AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager -> {
                    release(entityManager, reservation);
                    return null;
                });
    }

    private void release(EntityManager entityManager, Reservation reservation) {
        for (Reservation.Part part : inOneOrder(reservation)) {
            LockRow row = locked(entityManager, part.claim().key());
            if (row != null) {
                LockState state = row.state().without(part.before(), part.after());
                row.state(state, end(row, part.claim(), state));
                row.lastAddress(part.addressBefore());
            }
        }
    }

    /**
     * Settles a try with a wrong password.
     *
     * @param mark of the password, see {@link RepeatMarks}
     * @return whether it counts; if the same password was wrong before, it is taken back
     */
    boolean settleWrong(Reservation reservation, int mark) {
        Instant now = KeycloakClock.now();
        return AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager -> {
                    inOneOrder(reservation).forEach(p -> locked(entityManager, p.claim().key()));
                    LockRow own =
                            entityManager.find(LockRow.class, reservation.own().claim().key().id());
                    if (own == null) {
                        return true;
                    }
                    boolean repeated = own.marks().knows(mark, now);
                    own.marks(own.marks().with(mark, now));
                    if (repeated) {
                        release(entityManager, reservation);
                    }
                    return !repeated;
                });
    }

    /** Forgets everything about a key. */
    void clear(LockKey key) {
        AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager ->
                        entityManager
                                .createQuery("delete from LockRow r where r.id = :id")
                                .setParameter("id", key.id())
                                .executeUpdate());
    }

    /** A row that stands there without any failure until {@code end}, in place of what was there. */
    void open(LockKey key, Instant end) {
        AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager -> {
                    LockRow row = locked(entityManager, key);
                    LockRow kept = row == null ? new LockRow(key, realm.getId()) : row;
                    kept.state(LockState.NONE, end);
                    if (row == null) {
                        entityManager.persist(kept);
                    }
                    return null;
                });
    }

    /** Every row of an account that still means something to an admin; a pass, used up or not, is no lock. */
    List<LockRow> ofAccount(String userId) {
        return AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager ->
                        entityManager
                                .createQuery(
                                        "select r from LockRow r where r.realmId = :realm and r.userId = :user"
                                                + " and r.forgottenAt > :now and r.kind <> :pass",
                                        LockRow.class)
                                .setParameter("realm", realm.getId())
                                .setParameter("user", userId)
                                .setParameter("now", KeycloakClock.now().toEpochMilli())
                                .setParameter("pass", LockKey.Kind.PASS)
                                .getResultList());
    }

    void clearAccount(String userId) {
        AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager ->
                        entityManager
                                .createQuery(
                                        "delete from LockRow r where r.realmId = :realm and r.userId = :user")
                                .setParameter("realm", realm.getId())
                                .setParameter("user", userId)
                                .executeUpdate());
    }

    void clearRealm() {
        AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager ->
                        entityManager
                                .createQuery("delete from LockRow r where r.realmId = :realm")
                                .setParameter("realm", realm.getId())
                                .executeUpdate());
    }

    private static LockRow locked(EntityManager entityManager, LockKey key) {
        return entityManager.find(LockRow.class, key.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** One order for all transactions: two of them never wait for each other. */
    private static List<Claim> inOneOrder(List<Claim> claims) {
        return claims.stream().sorted(Comparator.comparing(c -> c.key().id())).toList();
    }

    private static List<Reservation.Part> inOneOrder(Reservation reservation) {
        List<Reservation.Part> parts = new ArrayList<>(reservation.parts());
        parts.sort(Comparator.comparing(p -> p.claim().key().id()));
        return parts;
    }

    /** When a row stops to mean anything. What was opened for a time ends then, whatever was tried. */
    private Instant end(LockRow row, Claim claim, LockState state) {
        if (claim.key().kind().mustBeOpened()) {
            return row.forgottenAt();
        }
        Instant forgotten = state.lastFailureAt().plus(claim.policy().forgottenAfter());
        Instant last = forgotten.isAfter(state.lockedUntil()) ? forgotten : state.lockedUntil();
        return last.plus(new RealmRules(realm).keptFor(claim.key().kind(), state));
    }

    /** Rolls the transaction back, so that nothing is counted. */
    private static final class Locked extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Answer.Refused refusal;

        Locked(Answer.Refused refusal) {
            super(null, null, false, false);
            this.refusal = refusal;
        }
    }
}
