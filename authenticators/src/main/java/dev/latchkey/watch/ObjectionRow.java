package dev.latchkey.watch;

import dev.latchkey.contact.ContactPlace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Nationalized;

/**
 * The right to put a place of an account on hold, until it ends; its key is the hash of the link that carries it. Whoever steals
 * the table has no link.
 */
@Entity
@Table(name = "LATCHKEY_CONTACT_OBJECTION")
public class ObjectionRow {

    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    @Column(name = "PLACE", length = 16, nullable = false)
    private String place;

    /** The contact that was replaced; none if a place was filled that had been empty. */
    @Nationalized
    @Column(name = "CONTACT", length = 255)
    private String contact;

    @Column(name = "CHANGED_AT", nullable = false)
    private long changedAt;

    @Column(name = "ENDS_AT", nullable = false)
    private long endsAt;

    protected ObjectionRow() {}

    ObjectionRow(String id, String realmId, String userId, NoticedChange change, Instant endsAt) {
        this.id = id;
        this.realmId = realmId;
        this.userId = userId;
        this.place = change.place().id();
        this.contact = change.before().orElse(null);
        this.changedAt = change.at().toEpochMilli();
        this.endsAt = endsAt.toEpochMilli();
    }

    Objection objection() {
        return new Objection(
                id,
                userId,
                ContactPlace.byId(place).orElseThrow(),
                Optional.ofNullable(contact),
                Instant.ofEpochMilli(changedAt),
                Instant.ofEpochMilli(endsAt));
    }
}
