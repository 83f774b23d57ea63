package dev.latchkey.watch;

import dev.latchkey.contact.ContactPatience;
import dev.latchkey.contact.ContactPlace;
import dev.latchkey.contact.ContactStanding;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.RandomSecret;
import dev.latchkey.server.db.AtomicStatements;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Remembers what stood in the places of each account, and of all nodes that see one change has one notice it. */
final class SeenContacts {

    private static final String ROWS =
            "select r from SeenContactRow r where r.realmId = :realm and r.userId = :user";

    private static final String CHANGE =
            "update SeenContactRow r set r.contact = :contact, r.usableFrom = :usableFrom,"
                    + " r.changes = r.changes + 1 where r.id = :id and r.changes = :changes";

    private static final String RIGHTS =
            "select r from ObjectionRow r where r.realmId = :realm and r.userId = :user"
                    + " and r.place = :place and r.endsAt > :now";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ContactPatience patience;

    SeenContacts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        patience = Patience.of(realm);
    }

    /** What stood in each place when anybody looked last; empty for an account that nobody has looked at. */
    Map<ContactPlace, ContactStanding> of(String userId) {
        return AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager -> {
                    Map<ContactPlace, ContactStanding> standings =
                            new EnumMap<>(ContactPlace.class);
                    rows(entityManager, userId)
                            .forEach((place, row) -> standings.put(place, row.standing()));
                    return standings;
                });
    }

    /**
     * Writes down what stands there now.
     *
     * @param contacts by place. That nothing stands in a place is no change: a directory may lose a number for a day.
     * @param created when the account was created, if that is known
     * @return what has changed since, as far as no other node was faster
     */
    List<NoticedChange> compare(
            String userId, Map<ContactPlace, String> contacts, Optional<Instant> created) {
        return AtomicStatements.run(
                session.getKeycloakSessionFactory(),
                entityManager -> {
                    Map<ContactPlace, SeenContactRow> rows = rows(entityManager, userId);
                    List<NoticedChange> noticed = new ArrayList<>();
                    for (ContactPlace place : ContactPlace.values()) {
                        String contact = contacts.get(place);
                        SeenContactRow row = rows.get(place);
                        if (row == null) {
                            entityManager.persist(
                                    new SeenContactRow(
                                            id(userId, place),
                                            realm.getId(),
                                            userId,
                                            place,
                                            contact));
                        } else if (contact != null
                                && !contact.equals(row.standing().contact().orElse(null))) {
                            change(entityManager, userId, row, contact, created)
                                    .ifPresent(noticed::add);
                        }
                    }
                    entityManager.flush();
                    return noticed;
                });
    }

    private Optional<NoticedChange> change(
            EntityManager entityManager,
            String userId,
            SeenContactRow row,
            String contact,
            Optional<Instant> created) {
        Instant now = KeycloakClock.now();
        ContactStanding before = row.standing();
        Instant usableFrom = patience.usableFrom(before.contact(), created, now);
        int changed =
                entityManager
                        .createQuery(CHANGE)
                        .setParameter("contact", contact)
                        .setParameter("usableFrom", usableFrom.toEpochMilli())
                        .setParameter("id", id(userId, row.place()))
                        .setParameter("changes", row.changes())
                        .executeUpdate();
        if (changed == 0) {
            return Optional.empty();
        }
        Optional<NoticedChange.Right> right =
                mayObject(entityManager, userId, before, now)
                        ? patience.objectionsUntil(now)
                                .map(
                                        until ->
                                                new NoticedChange.Right(
                                                        RandomSecret.shortOne(), until))
                        : Optional.empty();
        NoticedChange change =
                new NoticedChange(row.place(), before.contact(), contact, usableFrom, now, right);
        right.ifPresent(
                r ->
                        entityManager.persist(
                                new ObjectionRow(
                                        LinkHash.of(r.secret()),
                                        realm.getId(),
                                        userId,
                                        change,
                                        r.until())));
        return Optional.of(change);
    }

    /**
     * A contact that never came out of its wait has no say, or a thief's own would have one once the owner has put things right;
     * unless it had one already, or a thief could take it away by changing back and forth; or nobody else has one.
     */
    private boolean mayObject(
            EntityManager entityManager, String userId, ContactStanding before, Instant now) {
        if (before.contact().isEmpty() || before.isEstablished(now)) {
            return true;
        }
        List<Optional<String>> rights =
                entityManager
                        .createQuery(RIGHTS, ObjectionRow.class)
                        .setParameter("realm", realm.getId())
                        .setParameter("user", userId)
                        .setParameter("place", before.place().id())
                        .setParameter("now", now.toEpochMilli())
                        .getResultStream()
                        .map(row -> row.objection().before())
                        .toList();
        return rights.isEmpty() || rights.contains(before.contact());
    }

    private Map<ContactPlace, SeenContactRow> rows(EntityManager entityManager, String userId) {
        Map<ContactPlace, SeenContactRow> rows = new EnumMap<>(ContactPlace.class);
        entityManager
                .createQuery(ROWS, SeenContactRow.class)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .getResultList()
                .forEach(row -> rows.put(row.place(), row));
        return rows;
    }

    /** Short enough for a key, whatever the ids of realm and account look like. */
    private String id(String userId, ContactPlace place) {
        String whole = realm.getId() + '\n' + userId + '\n' + place.id();
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
