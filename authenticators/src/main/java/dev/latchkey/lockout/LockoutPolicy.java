package dev.latchkey.lockout;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * When wrong tries lock a key, and for how long.
 *
 * @param tries so many wrong tries lock, at least one
 * @param firstLock the first lock's length, and by how much each further one is longer
 * @param longestLock no lock is longer
 * @param forgottenAfter wrong tries are forgotten so long after the last one
 * @param growth which of the tries after the first lock lock again
 * @param locksBeforeClosing after so many locks the next one has no end, but for a proof by mail or SMS, a reset or an admin
 * @param longestStreak so many wrong tries without a right one close the key likewise, however far apart they are (R01)
 */
public record LockoutPolicy(
        int tries,
        Duration firstLock,
        Duration longestLock,
        Duration forgottenAfter,
        Growth growth,
        OptionalInt locksBeforeClosing,
        OptionalInt longestStreak) {

    /** How locks follow upon each other: the two strategies of Keycloak's brute-force settings. */
    public enum Growth {
        /** Who has waited gets the whole number of tries again; then the lock is longer by the first one's length. */
        EVERY_RUN,
        /** After the first lock each single wrong try locks again, longer by the first one's length. */
        EVERY_TRY
    }

    public LockoutPolicy {
        if (tries < 1 || firstLock.isNegative() || longestLock.isNegative()) {
            throw new IllegalArgumentException("A lockout needs tries and waits");
        }
    }

    /** The lock that the {@code failures}th wrong try in a row brings; zero if none. */
    public Duration lockAfter(int failures) {
        if (failures < tries) {
            return Duration.ZERO;
        }
        long multiple =
                switch (growth) {
                    case EVERY_RUN -> failures % tries == 0 ? failures / tries : 0;
                    case EVERY_TRY -> 1L + failures - tries;
                };
        // a million locks are longer than any longest lock that can be set, and do not overflow
        Duration lock = firstLock.multipliedBy(Math.min(multiple, 1_000_000L));
        return lock.compareTo(longestLock) > 0 ? longestLock : lock;
    }

    /** How many wrong tries, after {@code failures}, bring the next lock. */
    public int triesLeft(int failures) {
        return switch (growth) {
            case EVERY_RUN -> tries - failures % tries;
            case EVERY_TRY -> Math.max(1, tries - failures);
        };
    }

    boolean closesAtLock(int locks) {
        return locksBeforeClosing.isPresent() && locks > locksBeforeClosing.getAsInt();
    }

    boolean closesAtStreak(int streak) {
        return longestStreak.isPresent() && streak >= longestStreak.getAsInt();
    }
}
