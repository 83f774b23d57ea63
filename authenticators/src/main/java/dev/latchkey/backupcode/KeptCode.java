package dev.latchkey.backupcode;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A code as it is stored. A used one stays, so that typing it again can be told from typing nonsense.
 *
 * @param selector which one it is, in clear
 * @param hashData how its secret was hashed, as the realm's password hash provider put it
 * @param hash the salted hash (R15), likewise
 * @param usedAt when it was used, in epoch milliseconds; null if it was not
 */
record KeptCode(
        @JsonProperty("selector") String selector,
        @JsonProperty("hashData") String hashData,
        @JsonProperty("hash") String hash,
        @JsonProperty("usedAt") Long usedAt) {

    boolean used() {
        return usedAt != null;
    }

    KeptCode usedAt(Instant now) {
        return new KeptCode(selector, hashData, hash, now.toEpochMilli());
    }

    @Override
    public String toString() {
        return "KeptCode[" + selector + (used() ? ", used]" : "]");
    }
}
