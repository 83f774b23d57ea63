package dev.latchkey.familiar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A device or network that one account has signed in from, as a keyed hash. */
@Entity
@Table(name = "LATCHKEY_FAMILIAR")
public class FamiliarRow {

    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    @Column(name = "KIND", length = 16, nullable = false)
    private String kind;

    @Column(name = "FORGOTTEN_AT", nullable = false)
    private long forgottenAt;

    protected FamiliarRow() {}

    FamiliarRow(String id, String realmId, String userId, String kind, long forgottenAt) {
        this.id = id;
        this.realmId = realmId;
        this.userId = userId;
        this.kind = kind;
        this.forgottenAt = forgottenAt;
    }

    long forgottenAt() {
        return forgottenAt;
    }
}
