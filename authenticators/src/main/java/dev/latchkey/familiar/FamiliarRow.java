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

    /** When the account signed in there last, to the day. */
    @Column(name = "USED_AT", nullable = false)
    private long usedAt;

    @Column(name = "FORGOTTEN_AT", nullable = false)
    private long forgottenAt;

    protected FamiliarRow() {}

    FamiliarRow(
            String id,
            String realmId,
            String userId,
            FamiliarKind kind,
            long usedAt,
            long forgottenAt) {
        this.id = id;
        this.realmId = realmId;
        this.userId = userId;
        this.kind = kind.word();
        this.usedAt = usedAt;
        this.forgottenAt = forgottenAt;
    }

    String kind() {
        return kind;
    }

    long usedAt() {
        return usedAt;
    }

    long forgottenAt() {
        return forgottenAt;
    }
}
