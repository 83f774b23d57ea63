package dev.latchkey.acceptance.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The comparison of times (DESIGN rule 13)")
class TimingTest {

    private final Random machine = new Random(7);

    @Test
    @DisplayName(
            "notices 15 ms added on purpose, on a machine whose samples differ by more than that")
    void noticesADelay() {
        Timing timing = Timing.baseline("plain", () -> took(20)).against("late", () -> took(35));

        assertThatThrownBy(timing::assertEqual)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Told apart by time: [late]");
    }

    @Test
    @DisplayName("finds equal what is equal, in one measurement")
    void passesEqualCases() {
        AtomicInteger tries = new AtomicInteger();
        Timing timing =
                Timing.baseline("one", () -> took(20))
                        .against(
                                "other",
                                () -> {
                                    tries.incrementAndGet();
                                    return took(20);
                                });

        assertThatCode(timing::assertEqual).doesNotThrowAnyException();
        assertThat(tries).hasValue(220);
    }

    @Test
    @DisplayName("blames no case for what happened to it once")
    void forgivesChance() {
        AtomicInteger tries = new AtomicInteger();
        Timing timing =
                Timing.baseline("one", () -> took(20))
                        .against("unlucky", () -> took(tries.incrementAndGet() > 220 ? 20 : 35));

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

    /** A request on a machine that does other things, too: seldom on time, and now and then very late. */
    private Duration took(double millis) {
        double late = Math.abs(machine.nextGaussian()) * 12;
        double pause = machine.nextInt(20) == 0 ? 200 : 0;
        return Duration.ofNanos((long) ((millis + late + pause) * 1e6));
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
}
