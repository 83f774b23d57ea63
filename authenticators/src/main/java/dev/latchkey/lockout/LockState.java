package dev.latchkey.lockout;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of the wrong tries on one key. A try is counted as wrong before it is looked at, and taken back afterwards
 * unless it was: so parallel tries never outrun the limit (A06, R37).
 *
 * @param failures wrong tries in a row that are not forgotten
 * @param streak wrong tries since the last right one, forgotten or not
 * @param locks how often these failures have locked
 * @param lockedUntil the end of the lock; in the past if there is none
 * @param closed whether the lock has no end
 * @param lastFailureAt when the last of them was
 */
public record LockState(
        int failures,
        int streak,
        int locks,
        Instant lockedUntil,
        boolean closed,
        Instant lastFailureAt) {

    /** Nothing known. */
    public static final LockState NONE =
            new LockState(0, 0, 0, Instant.EPOCH, false, Instant.EPOCH);

    /** Whether no try may be looked at now. */
    public boolean locked(Instant now) {
        return closed || lockedUntil.isAfter(now);
    }

    /** This, without what is forgotten by {@code now}. A lock that still holds is not. */
    LockState at(Instant now, LockoutPolicy policy) {
        boolean forgotten = !lastFailureAt.plus(policy.forgottenAfter()).isAfter(now);
        return forgotten && !locked(now)
                ? new LockState(0, streak, 0, Instant.EPOCH, false, lastFailureAt)
                : this;
    }

    /** After one more wrong try. To be asked of a state that is not locked. */
    LockState wrongTry(Instant now, LockoutPolicy policy) {
        LockState known = at(now, policy);
        int count = known.failures + 1;
        int inARow = known.streak + 1;
        Duration lock = policy.lockAfter(count);
        int lockCount = lock.isZero() ? known.locks : known.locks + 1;
        return new LockState(
                count,
                inARow,
                lockCount,
                lock.isZero() ? Instant.EPOCH : now.plus(lock),
                (!lock.isZero() && policy.closesAtLock(lockCount)) || policy.closesAtStreak(inARow),
                now);
    }

    /** With one try taken back that turned {@code before} into {@code after}, whatever came in between. */
    LockState without(LockState before, LockState after) {
        boolean itsLock = lockedUntil.equals(after.lockedUntil) && closed == after.closed;
        return new LockState(
                Math.max(0, failures - 1),
                Math.max(0, streak - 1),
                itsLock ? before.locks : locks,
                itsLock ? before.lockedUntil : lockedUntil,
                itsLock ? before.closed : closed,
                lastFailureAt.equals(after.lastFailureAt) ? before.lastFailureAt : lastFailureAt);
    }
}
