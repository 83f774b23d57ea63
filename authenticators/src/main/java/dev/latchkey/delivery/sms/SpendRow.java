package dev.latchkey.delivery.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What was spent on one gateway in one period, over all realms: gateways are the server's. */
@Entity
@Table(name = "LATCHKEY_SMS_SPEND")
public class SpendRow {

    /** No realm's: each row that goes with a realm has its id here. */
    static final String SERVER = "-";

    @Id
    @Column(name = "ID", length = 100)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "MILLIONTHS", nullable = false)
    private long millionths;

    @Column(name = "ENDS_AT", nullable = false)
    private long endsAt;

    protected SpendRow() {}

    SpendRow(String id, long millionths, long endsAt) {
        this.id = id;
        realmId = SERVER;
        this.millionths = millionths;
        this.endsAt = endsAt;
    }

    long millionths() {
        return millionths;
    }
}
