package dev.latchkey.watch;

import dev.latchkey.contact.ContactPlace;
import java.time.Instant;
import java.util.Optional;

/**
 * What the old contact can still do about a change.
 *
 * @param id its row
 * @param before the contact that was replaced; none if the place had been empty
 * @param changedAt when the change was noticed
 * @param until when the right ends
 */
record Objection(
        String id,
        String userId,
        ContactPlace place,
        Optional<String> before,
        Instant changedAt,
        Instant until) {

    /** Leaves the contact out (DESIGN rule 8). */
    @Override
    public String toString() {
        return "Objection[" + place + ", " + until + "]";
    }
}
