package dev.latchkey.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which account proved a phone number last, in realms where one number is one account's; its key is realm and number. */
@Entity
@Table(name = "LATCHKEY_PHONE_OWNER")
public class PhoneOwnerRow {

    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    @Column(name = "CLAIMED_AT", nullable = false)
    private long claimedAt;

    @Column(name = "ENDS_AT", nullable = false)
    private long endsAt;

    protected PhoneOwnerRow() {}

    PhoneOwnerRow(String id, String realmId, String userId, long claimedAt) {
        this.id = id;
        this.realmId = realmId;
        this.userId = userId;
        this.claimedAt = claimedAt;
        endsAt = Long.MAX_VALUE;
    }

    /** See {@link PhoneOwners}, which makes the key. */
    String number() {
        return id.substring(id.indexOf(' ') + 1);
    }

    String userId() {
        return userId;
    }

    long claimedAt() {
        return claimedAt;
    }
}
