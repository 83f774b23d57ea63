package dev.latchkey.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How many messages a network asked for in a row, for one typed name and channel, and when the next may be asked for. */
@Entity
@Table(name = "LATCHKEY_COOLDOWN")
public class CooldownRow {

    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "SENT", nullable = false)
    private int sent;

    @Column(name = "READY_AT", nullable = false)
    private long readyAt;

    @Column(name = "FORGOTTEN_AT", nullable = false)
    private long forgottenAt;

    protected CooldownRow() {}

    CooldownRow(String id, String realmId, int sent, long readyAt, long forgottenAt) {
        this.id = id;
        this.realmId = realmId;
        this.sent = sent;
        this.readyAt = readyAt;
        this.forgottenAt = forgottenAt;
    }

    int sent() {
        return sent;
    }

    long readyAt() {
        return readyAt;
    }

    long forgottenAt() {
        return forgottenAt;
    }
}
