package dev.latchkey.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.lockout.LockoutPolicy.Growth;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The wrong tries on a key")
class LockStateTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final LockoutPolicy POLICY = LockoutPolicyTest.policy(Growth.EVERY_RUN);

    @Test
    @DisplayName("lock at the fifth, until a time that is told")
    void lock() {
        LockState fourth = wrong(LockState.NONE, POLICY, NOON, 4);
        LockState fifth = fourth.wrongTry(NOON, POLICY);

        assertThat(fourth.locked(NOON)).isFalse();
        assertThat(fifth.locked(NOON)).isTrue();
        assertThat(fifth.lockedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
        assertThat(fifth.locked(fifth.lockedUntil().minusMillis(1))).isTrue();
        assertThat(fifth.locked(fifth.lockedUntil())).isFalse();
    }

    @Test
    @DisplayName(
            "are forgotten after their time, but not in the middle of a lock, and the streak not at all")
    void forgotten() {
        LockState four = wrong(LockState.NONE, POLICY, NOON, 4);
        Instant later = NOON.plus(Duration.ofHours(12));

        assertThat(four.at(later.minusSeconds(1), POLICY).failures()).isEqualTo(4);
        assertThat(four.at(later, POLICY).failures()).isZero();
        assertThat(four.at(later, POLICY).streak()).isEqualTo(4);
        LockState longLock =
                new LockState(5, 5, 1, later.plusSeconds(60), false, NOON).at(later, POLICY);
        assertThat(longLock.locked(later)).isTrue();
    }

    @Test
    @DisplayName("close the key after the locks that the realm allows, and never forget that")
    void closesAfterLocks() {
        LockoutPolicy permanent =
                LockoutPolicyTest.closing(Growth.EVERY_RUN, OptionalInt.of(1), OptionalInt.empty());
        LockState first = wrong(LockState.NONE, permanent, NOON, 5);
        LockState second = wrong(first, permanent, NOON.plus(Duration.ofMinutes(11)), 5);

        assertThat(first.closed()).isFalse();
        assertThat(second.closed()).isTrue();
        assertThat(second.at(NOON.plus(Duration.ofDays(365)), permanent).closed()).isTrue();
    }

    @Test
    @DisplayName("close the key at the hundredth in a row, however far apart [R01]")
    void closesAfterStreak() {
        LockoutPolicy policy =
                LockoutPolicyTest.closing(
                        Growth.EVERY_RUN, OptionalInt.empty(), OptionalInt.of(100));
        LockState state = LockState.NONE;
        Instant day = NOON;
        for (int i = 0; i < 99; i++) {
            day = day.plus(Duration.ofDays(1));
            state = state.wrongTry(day, policy);
        }

        assertThat(state.closed()).isFalse();
        assertThat(state.wrongTry(day.plus(Duration.ofDays(1)), policy).closed()).isTrue();
    }

    @Test
    @DisplayName("are as before when a try is taken back, its lock with it")
    void takenBack() {
        LockState before = wrong(LockState.NONE, POLICY, NOON, 4);
        LockState after = before.wrongTry(NOON.plusSeconds(1), POLICY);

        assertThat(after.without(before, after)).isEqualTo(before);
    }

    @Test
    @DisplayName("keep what parallel tries added, and their lock, when one is taken back")
    void takenBackLate() {
        LockState before = wrong(LockState.NONE, POLICY, NOON, 3);
        LockState mine = before.wrongTry(NOON, POLICY);
        LockState theirs = mine.wrongTry(NOON.plusSeconds(1), POLICY);

        LockState rest = theirs.without(before, mine);

        assertThat(rest.failures()).isEqualTo(4);
        assertThat(rest.lockedUntil()).isEqualTo(theirs.lockedUntil());
        assertThat(rest.lastFailureAt()).isEqualTo(theirs.lastFailureAt());
    }

    private static LockState wrong(LockState from, LockoutPolicy policy, Instant at, int times) {
        LockState state = from;
        for (int i = 0; i < times; i++) {
            state = state.wrongTry(at, policy);
        }
        return state;
    }
}
