package dev.latchkey.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An offer that somebody put off, and until when. */
@Entity
@Table(name = "LATCHKEY_POSTPONED")
public class PostponedRow {

    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    @Column(name = "ENDS_AT", nullable = false)
    private long endsAt;

    protected PostponedRow() {}

    PostponedRow(String id, String realmId, String userId, long endsAt) {
        this.id = id;
        this.realmId = realmId;
        this.userId = userId;
        this.endsAt = endsAt;
    }

    long endsAt() {
        return endsAt;
    }
}
