package dev.latchkey.watch;

import dev.latchkey.contact.ContactPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A place in which something was changed that the old contact can object to, or has objected to.
 *
 * @param now what stands there
 * @param before contacts that were replaced there and can still object
 * @param changedAt when the latest change was noticed; none if nobody can object any more
 * @param until when the last right to object ends, if there is one
 * @param heldSince since when the place is on hold, if it is
 */
public record Dispute(
        ContactPlace place,
        Optional<String> now,
        List<String> before,
        Optional<Instant> changedAt,
        Optional<Instant> until,
        Optional<Instant> heldSince) {

    /** Leaves the contacts out (DESIGN rule 8). */
    @Override
    public String toString() {
        return "Dispute[" + place + ", held " + heldSince + "]";
    }
}
