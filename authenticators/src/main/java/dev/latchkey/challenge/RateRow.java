package dev.latchkey.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The state of one budget: how much of it was used, and when that is forgotten, in epoch milliseconds. */
@Entity
@Table(name = "LATCHKEY_RATE")
public class RateRow {

    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USED", nullable = false)
    private int used;

    @Column(name = "ENDS_AT", nullable = false)
    private long endsAt;

    protected RateRow() {}

    RateRow(String id, String realmId, int used, long endsAt) {
        this.id = id;
        this.realmId = realmId;
        this.used = used;
        this.endsAt = endsAt;
    }

    int used() {
        return used;
    }

    long endsAt() {
        return endsAt;
    }
}
