package dev.latchkey.lockout;

import java.util.Optional;

/**
 * Whose door is tried: an account's, or that of a name that no account has. Both are counted by the same rules and with the
 * same work, so that neither a lock nor its timing tells one from the other (A04).
 *
 * @param id the account's id, or the slot of an unknown name
 * @param userId the account's id, if there is one
 * @param reachable whether a proof by mail or SMS could open its door again; so for unknown names, as for most accounts
 */
record Subject(String id, Optional<String> userId, boolean reachable) {

    static Subject account(String userId, boolean reachable) {
        return new Subject(userId, Optional.of(userId), reachable);
    }

    /** Slots are many, and no more than so many: whoever makes up names can't fill the database. */
    static Subject unknown(int slot) {
        return new Subject("unknown-" + slot, Optional.empty(), true);
    }
}
