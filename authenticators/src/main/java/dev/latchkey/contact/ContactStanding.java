package dev.latchkey.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * What stands in one place of an account, and since when it counts.
 *
 * @param contact the address in lower case, or the number in E.164 form; empty if nothing has stood there
 * @param usableFrom from when on the account can be recovered through it
 * @param heldSince since when the place is on hold, if it is
 */
public record ContactStanding(
        ContactPlace place,
        Optional<String> contact,
        Instant usableFrom,
        Optional<Instant> heldSince) {

    /** Whether the account can be recovered through it. */
    public enum State {
        USABLE,
        /** Not yet. */
        WAITING,
        /** Not until the hold is lifted, whatever stands in the place by then. */
        HELD
    }

    public State state(Instant now) {
        if (heldSince.isPresent()) {
            return State.HELD;
        }
        return usableFrom.isAfter(now) ? State.WAITING : State.USABLE;
    }

    /** Whether the account can be recovered through {@code current}, which it has in this place now. */
    public boolean admits(String current, Instant now) {
        return state(now) == State.USABLE && contact.filter(current::equals).isPresent();
    }

    /** Whether the contact has been there long enough to object to its successor. A hold takes nothing of that away. */
    public boolean isEstablished(Instant now) {
        return contact.isPresent() && !usableFrom.isAfter(now);
    }

    /** Leaves the contact out (DESIGN rule 8). */
    @Override
    public String toString() {
        return "ContactStanding[" + place + ", " + usableFrom + ", held " + heldSince + "]";
    }
}
