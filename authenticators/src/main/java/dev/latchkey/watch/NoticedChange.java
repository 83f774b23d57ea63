package dev.latchkey.watch;

import dev.latchkey.contact.ContactPlace;
import java.time.Instant;
import java.util.Optional;

/**
 * A change that was noticed just now, by this node and no other.
 *
 * @param before the contact that was replaced; none if the place had been empty
 * @param now the contact that took its place
 * @param usableFrom from when on the account can be recovered through the new one
 * @param at when it was noticed
 * @param objection the secret of the link that carries the right to object, if there is one
 */
record NoticedChange(
        ContactPlace place,
        Optional<String> before,
        String now,
        Instant usableFrom,
        Instant at,
        Optional<Right> objection) {

    /**
     * A right to object.
     *
     * @param secret what the link carries
     */
    record Right(String secret, Instant until) {

        @Override
        public String toString() {
            return "Right[" + until + "]";
        }
    }

    boolean hasToWait() {
        return usableFrom.isAfter(at);
    }

    /** Leaves the contacts out (DESIGN rule 8). */
    @Override
    public String toString() {
        return "NoticedChange[" + place + ", " + usableFrom + "]";
    }
}
