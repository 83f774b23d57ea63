package dev.latchkey.watch;

import dev.latchkey.contact.ContactPlace;
import dev.latchkey.contact.ContactStanding;
import dev.latchkey.contact.Contacts;
import dev.latchkey.server.db.UserTable;
import dev.latchkey.server.personal.Person;
import dev.latchkey.server.personal.Told;
import dev.latchkey.server.settings.RealmSettings;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Needed as long as there is an account to compare with, and goes with it. */
public final class SeenContactTable implements UserTable<SeenContactRow> {

    private static final String FORGET =
            "update SeenContactRow r set r.contact = null, r.usableFrom = 0, r.changes = r.changes + 1"
                    + " where r.realmId = :realm and r.userId = :user and r.place = :place and r.heldSince = 0";

    @Override
    public Class<SeenContactRow> entity() {
        return SeenContactRow.class;
    }

    @Override
    public String endField() {
        return "endsAt";
    }

    @Override
    public String userField() {
        return "userId";
    }

    @Override
    public String purpose() {
        return "What stood in each place for a contact when the pack looked last: whoever changes it gains nothing for a while, and the owner is told";
    }

    @Override
    public String period(RealmSettings settings) {
        return "as long as the account; a contact that is taken off it, until the next one or an erasure";
    }

    @Override
    public Map<String, String> meanings() {
        return Map.of(
                "place", "email, phone, reserve-phone or reserve-email",
                "contact", "what stood there",
                "usableFrom", "from when on it recovers the account, if it has to wait",
                "heldSince", "since when the place is on hold");
    }

    @Override
    public Map<String, Object> told(SeenContactRow row) {
        ContactStanding standing = row.standing();
        return new Told()
                .with("place", standing.place().id())
                .with("contact", standing.contact().orElse(null))
                .with(
                        "usableFrom",
                        standing.usableFrom().equals(Instant.EPOCH)
                                ? null
                                : standing.usableFrom().toString())
                .with("heldSince", standing.heldSince().map(Instant::toString).orElse(null))
                .entry();
    }

    /**
     * Forgets what stands on the account no more. The rest is what the account has anyway, and without it the next change would
     * be the first look at a place, which tells nobody and waits for nothing.
     */
    @Override
    public void erase(EntityManager entityManager, Person person) {
        Set<ContactPlace> standing = Contacts.in(person.realm()).standing(person.user()).keySet();
        for (ContactPlace place : ContactPlace.values()) {
            if (!standing.contains(place)) {
                entityManager
                        .createQuery(FORGET)
                        .setParameter("realm", person.realm().getId())
                        .setParameter("user", person.user().getId())
                        .setParameter("place", place.id())
                        .executeUpdate();
            }
        }
    }

    @Override
    public String afterErasure() {
        return "what stands on the account now, and a hold until it is lifted: both keep a thief's contact from being used";
    }
}
