package dev.latchkey.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The state of one budget: until when what was used is still being regained, in epoch milliseconds. */
@Entity
@Table(name = "LATCHKEY_RATE")
public class RateRow {

    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "REGAINED_AT", nullable = false)
    private long regainedAt;

    protected RateRow() {}

    RateRow(String id, String realmId, long regainedAt) {
        this.id = id;
        this.realmId = realmId;
        this.regainedAt = regainedAt;
    }

    long regainedAt() {
        return regainedAt;
    }
}
