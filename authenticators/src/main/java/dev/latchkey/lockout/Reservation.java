package dev.latchkey.lockout;

import java.util.List;

/**
 * A try that has been counted as wrong and may now be looked at.
 *
 * @param parts what it did to each of its keys; the first is the account's or name's own
 */
record Reservation(List<Part> parts) {

    /**
     * @param addressBefore where the last try before came from; {@code null} if there was none
     */
    record Part(Claim claim, LockState before, LockState after, String addressBefore) {}

    Reservation {
        parts = List.copyOf(parts);
    }

    Part own() {
        return parts.get(0);
    }
}
