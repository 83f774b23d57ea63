package dev.latchkey.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One of an account's places for a valid code, and the sign-in session that holds it. */
@Entity
@Table(name = "LATCHKEY_CODE_SLOT")
public class CodeSlotRow {

    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "HOLDER", length = 64, nullable = false)
    private String holder;

    @Column(name = "FREE_AT", nullable = false)
    private long freeAt;

    protected CodeSlotRow() {}

    CodeSlotRow(String id, String realmId, String holder, long freeAt) {
        this.id = id;
        this.realmId = realmId;
        this.holder = holder;
        this.freeAt = freeAt;
    }
}
