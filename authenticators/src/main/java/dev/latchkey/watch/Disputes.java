package dev.latchkey.watch;

import dev.latchkey.contact.ContactPlace;
import dev.latchkey.contact.ContactStanding;
import dev.latchkey.delivery.Dispatcher;
import dev.latchkey.delivery.Occasion;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.db.AtomicStatements;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What becomes of a change that somebody may not have wanted.
 *
 * <pre>
 *            the old contact's link              support
 *   changed ───────────────────────▶ on hold ─────────────────▶ settled
 *      │                                │   the owner, by a        ▲
 *      └────────────────────────────────┴── second factor ─────────┘
 * </pre>
 *
 * A hold is of the place, not of a contact: whoever changes the contact once more does not get round it. It ends by no clock, for
 * a thief's patience would be longer than the owner's.
 */
public final class Disputes {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22}");

    private static final String OF_PLACE =
            " where r.realmId = :realm and r.userId = :user and r.place = :place";

    private final KeycloakSession session;
    private final RealmModel realm;

    public Disputes(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** All of the account, by place. */
    public List<Dispute> of(String userId) {
        Map<ContactPlace, ContactStanding> standings = new SeenContacts(session, realm).of(userId);
        List<Objection> objections = objections(userId);
        List<Dispute> disputes = new ArrayList<>();
        standings.forEach(
                (place, standing) -> {
                    List<Objection> here =
                            objections.stream().filter(o -> o.place() == place).toList();
                    if (!here.isEmpty() || standing.heldSince().isPresent()) {
                        disputes.add(dispute(standing, here));
                    }
                });
        return disputes;
    }

    private static Dispute dispute(ContactStanding standing, List<Objection> objections) {
        return new Dispute(
                standing.place(),
                standing.contact(),
                objections.stream().flatMap(o -> o.before().stream()).distinct().toList(),
                objections.stream().map(Objection::changedAt).max(Comparator.naturalOrder()),
                objections.stream().map(Objection::until).max(Comparator.naturalOrder()),
                standing.heldSince());
    }

    /** Whether a place was put on hold after that moment: what was sent to its contact before must not open anything any more. */
    public boolean heldAfter(String userId, List<ContactPlace> places, Instant moment) {
        return new SeenContacts(session, realm)
                .of(userId).values().stream()
                        .filter(standing -> places.contains(standing.place()))
                        .flatMap(standing -> standing.heldSince().stream())
                        .anyMatch(since -> !since.isBefore(moment));
    }

    /** What a link can do, if it still can. Changes nothing. */
    Optional<Objection> see(String secret) {
        return SECRET.matcher(secret).matches()
                ? AtomicStatements.run(
                        session.getKeycloakSessionFactory(),
                        entityManager -> see(entityManager, LinkHash.of(secret)))
                : Optional.empty();
    }

    private Optional<Objection> see(EntityManager entityManager, String id) {
        Instant now = KeycloakClock.now();
        return entityManager
                .createQuery(
                        "select r from ObjectionRow r where r.id = :id and r.realmId = :realm",
                        ObjectionRow.class)
                .setParameter("id", id)
                .setParameter("realm", realm.getId())
                .getResultStream()
                .map(ObjectionRow::objection)
                .filter(objection -> objection.until().isAfter(now))
                .findFirst();
    }

    /** Spends a link and puts its place on hold. Of parallel calls one gets it. */
    Optional<Objection> hold(String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        String id = LinkHash.of(secret);
        return AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager -> {
                    Optional<Objection> objection = see(entityManager, id);
                    return objection.filter(o -> spend(entityManager, o));
                });
    }

    private boolean spend(EntityManager entityManager, Objection objection) {
        boolean first =
                entityManager
                                .createQuery("delete from ObjectionRow r where r.id = :id")
                                .setParameter("id", objection.id())
                                .executeUpdate()
                        == 1;
        if (first) {
            entityManager
                    .createQuery(
                            "update SeenContactRow r set r.heldSince = :now"
                                    + OF_PLACE
                                    + " and r.heldSince = 0")
                    .setParameter("now", KeycloakClock.now().toEpochMilli())
                    .setParameter("realm", realm.getId())
                    .setParameter("user", objection.userId())
                    .setParameter("place", objection.place().id())
                    .executeUpdate();
        }
        return first;
    }

    /**
     * The owner has proved to be one: nobody can object to the changes in that place any more, and a hold is over. A wait goes on.
     * Everybody is told, those first who could object.
     */
    public void settle(String userId, ContactPlace place, Occasion occasion) {
        end(userId, place, "r.heldSince = 0", occasion);
    }

    /** Support has made sure of the owner: the same, and a wait is over as well. */
    void release(String userId, ContactPlace place, Occasion occasion) {
        end(userId, place, "r.heldSince = 0, r.usableFrom = 0", occasion);
    }

    private void end(String userId, ContactPlace place, String state, Occasion occasion) {
        List<Dispute> ended = of(userId).stream().filter(d -> d.place() == place).toList();
        AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager -> {
                    for (String statement :
                            List.of(
                                    "update SeenContactRow r set " + state,
                                    "delete from ObjectionRow r")) {
                        entityManager
                                .createQuery(statement + OF_PLACE)
                                .setParameter("realm", realm.getId())
                                .setParameter("user", userId)
                                .setParameter("place", place.id())
                                .executeUpdate();
                    }
                    return null;
                });
        ended.forEach(
                dispute ->
                        session.getProvider(Dispatcher.class)
                                .noticeAfterCommit(
                                        realm,
                                        (jobSession, jobRealm) ->
                                                new ChangeNotices(jobSession, jobRealm, occasion)
                                                        .settled(userId, dispute)));
    }

    private List<Objection> objections(String userId) {
        long now = KeycloakClock.now().toEpochMilli();
        return AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager ->
                        entityManager
                                .createQuery(
                                        "select r from ObjectionRow r where r.realmId = :realm"
                                                + " and r.userId = :user and r.endsAt > :now",
                                        ObjectionRow.class)
                                .setParameter("realm", realm.getId())
                                .setParameter("user", userId)
                                .setParameter("now", now)
                                .getResultStream()
                                .map(ObjectionRow::objection)
                                .toList());
    }
}
