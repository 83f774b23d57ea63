package dev.latchkey.lockout;

import java.util.List;

/**
 * A try that has been counted as wrong and may now be looked at.
 *
 * @param parts what it did to each of its keys; the first is the account's or name's own
 */
record Reservation(List<Part> parts) {

    record Part(Claim claim, LockState before, LockState after) {}

    Reservation {
        parts = List.copyOf(parts);
    }

    Part own() {
        return parts.get(0);
    }
}
