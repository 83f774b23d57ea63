package dev.latchkey.lockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.lockout.LockoutPolicy.Growth;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A lockout policy")
class LockoutPolicyTest {

    @ParameterizedTest(name = "{0} wrong tries: {1} min")
    @CsvSource({
        "0, 0", "1, 0", "4, 0", "5, 10", "6, 0", "9, 0", "10, 20", "11, 0", "15, 30", "20, 30",
        "500, 30"
    })
    @DisplayName("locks at each whole run of tries, longer each time, up to a limit [R01]")
    void everyRun(int failures, int minutes) {
        assertThat(policy(Growth.EVERY_RUN).lockAfter(failures))
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest(name = "{0} wrong tries: {1} min")
    @CsvSource({"4, 0", "5, 10", "6, 20", "7, 30", "8, 30", "2147483647, 30"})
    @DisplayName("locks at each single try after the first lock, where the strategy is linear")
    void everyTry(int failures, int minutes) {
        assertThat(policy(Growth.EVERY_TRY).lockAfter(failures))
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest(name = "{0}, {1} wrong tries: {2} left")
    @CsvSource({
        "EVERY_RUN, 0, 5", "EVERY_RUN, 4, 1", "EVERY_RUN, 5, 5", "EVERY_RUN, 9, 1",
        "EVERY_TRY, 0, 5", "EVERY_TRY, 4, 1", "EVERY_TRY, 5, 1", "EVERY_TRY, 50, 1"
    })
    @DisplayName("says how many tries are left")
    void triesLeft(Growth growth, int failures, int left) {
        assertThat(policy(growth).triesLeft(failures)).isEqualTo(left);
        assertThat(policy(growth).lockAfter(failures + left)).isPositive();
    }

    @Test
    @DisplayName("needs at least one try")
    void bounds() {
        assertThatThrownBy(
                        () ->
                                new LockoutPolicy(
                                        0,
                                        Duration.ZERO,
                                        Duration.ZERO,
                                        Duration.ZERO,
                                        Growth.EVERY_RUN,
                                        OptionalInt.empty(),
                                        OptionalInt.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static LockoutPolicy policy(Growth growth) {
        return closing(growth, OptionalInt.empty(), OptionalInt.empty());
    }

    static LockoutPolicy closing(Growth growth, OptionalInt locks, OptionalInt streak) {
        return new LockoutPolicy(
                5,
                Duration.ofMinutes(10),
                Duration.ofMinutes(30),
                Duration.ofHours(12),
                growth,
                locks,
                streak);
    }
}
