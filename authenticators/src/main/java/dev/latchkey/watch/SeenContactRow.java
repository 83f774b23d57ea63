package dev.latchkey.watch;

import dev.latchkey.contact.ContactPlace;
import dev.latchkey.contact.ContactStanding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Nationalized;

/** What stood in one place of an account when the pack last looked; its key is realm, account and place. */
@Entity
@Table(name = "LATCHKEY_CONTACT_SEEN")
public class SeenContactRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    @Column(name = "PLACE", length = 16, nullable = false)
    private String place;

    @Nationalized
    @Column(name = "CONTACT", length = 255)
    private String contact;

    @Column(name = "USABLE_FROM", nullable = false)
    private long usableFrom;

    /** 0 for a place that is not on hold. */
    @Column(name = "HELD_SINCE", nullable = false)
    private long heldSince;

    /** How often the contact has changed: of two nodes that notice one change, one counts it. */
    @Column(name = "CHANGES", nullable = false)
    private int changes;

    @Column(name = "ENDS_AT", nullable = false)
    private long endsAt;

    protected SeenContactRow() {}

    /** Seen for the first time: an import, a migration, a fresh account. Nothing of that is a change. */
    SeenContactRow(String id, String realmId, String userId, ContactPlace place, String contact) {
        this.id = id;
        this.realmId = realmId;
        this.userId = userId;
        this.place = place.id();
        this.contact = contact;
        endsAt = Long.MAX_VALUE;
    }

    ContactPlace place() {
        return ContactPlace.byId(place).orElseThrow();
    }

    int changes() {
        return changes;
    }

    ContactStanding standing() {
        return new ContactStanding(
                place(),
                Optional.ofNullable(contact),
                Instant.ofEpochMilli(usableFrom),
                heldSince == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(heldSince)));
    }
}
