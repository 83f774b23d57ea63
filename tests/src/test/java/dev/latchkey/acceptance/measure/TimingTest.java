package dev.latchkey.acceptance.measure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The comparison of times (DESIGN rule 13)")
class TimingTest {

    @Test
    @DisplayName("notices 15 ms added on purpose")
    void noticesADelay() {
        Timing timing =
                Timing.baseline("plain", () -> work(2)).against("delayed", () -> work(2 + 15));

        assertThatThrownBy(timing::assertEqual)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Told apart by time: [delayed]");
    }

    @Test
    @DisplayName("finds equal what is equal")
    void passesEqualCases() {
        Timing timing = Timing.baseline("one", () -> work(2)).against("other", () -> work(2));

        assertThatCode(timing::assertEqual).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("does not call a machine quiet that is not")
    void refusesNoise() {
        assertThatThrownBy(
                        () ->
                                Timing.baseline("noisy", new Drifting())
                                        .against("other", () -> Duration.ZERO)
                                        .assertEqual())
                .hasMessageStartingWith("Too noisy a machine to tell");
    }

    /** Takes longer in each try, as far apart as no two runs of one case should be. */
    private static final class Drifting implements Timing.Case {
        private int tries;

        @Override
        public Duration get() {
            tries++;
            return Duration.ofSeconds((long) tries * tries);
        }
    }

    private static Duration work(long millis) {
        long start = System.nanoTime();
        long end = start + Duration.ofMillis(millis).toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
