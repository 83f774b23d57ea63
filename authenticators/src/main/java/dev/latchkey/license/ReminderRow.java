package dev.latchkey.license;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a recipient has been told something about one end of a holder's licence. */
@Entity
@Table(name = "LATCHKEY_REMINDER")
public class ReminderRow {

    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "HOLDER_ID", length = 255, nullable = false)
    private String holderId;

    @Column(name = "ENDS_AT", nullable = false)
    private long endsAt;

    @Column(name = "FORGOTTEN_AT", nullable = false)
    private long forgottenAt;

    protected ReminderRow() {}

    ReminderRow(String id, String realmId, String holderId, long endsAt, long forgottenAt) {
        this.id = id;
        this.realmId = realmId;
        this.holderId = holderId;
        this.endsAt = endsAt;
        this.forgottenAt = forgottenAt;
    }

    String id() {
        return id;
    }

    String realmId() {
        return realmId;
    }

    String holderId() {
        return holderId;
    }

    long endsAt() {
        return endsAt;
    }

    long forgottenAt() {
        return forgottenAt;
    }
}
