package dev.latchkey.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A rate limit")
class RateLimitTest {

    @Test
    @DisplayName("regains one event in its part of the period")
    void interval() {
        assertThat(new RateLimit(5, Duration.ofHours(1)).interval())
                .isEqualTo(Duration.ofMinutes(12).toMillis());
    }

    @ParameterizedTest(name = "of {0}: strangers may use {1}")
    @CsvSource({"1, 1", "2, 2", "3, 2", "5, 4", "10, 7", "1000, 667"})
    @DisplayName("keeps a third of its burst from strangers")
    void strangersShare(int burst, int share) {
        RateLimit limit = new RateLimit(burst, Duration.ofHours(1));
        assertThat(simulate(limit, Share.STRANGERS, burst * 2)).isEqualTo(share);
        assertThat(simulate(limit, Share.WHOLE, burst * 2)).isEqualTo(burst);
    }

    @Test
    @DisplayName("lets the owner in after strangers used up their share")
    void ownerAfterStrangers() {
        RateLimit limit = new RateLimit(10, Duration.ofHours(1));
        long used = 7 * limit.interval();
        assertThat(used).isGreaterThan(limit.tolerance(Share.STRANGERS));
        assertThat(used).isLessThanOrEqualTo(limit.tolerance(Share.WHOLE));
    }

    @Test
    @DisplayName("of nothing is closed")
    void closed() {
        assertThat(new RateLimit(0, Duration.ofDays(1)).isClosed()).isTrue();
    }

    @Test
    @DisplayName("can't be without a period")
    void needsPeriod() {
        assertThatThrownBy(() -> new RateLimit(1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What the one conditional update of {@link Budgets} does, at a standing clock. */
    private static int simulate(RateLimit limit, Share share, int events) {
        long regainedAt = 0;
        int taken = 0;
        for (int i = 0; i < events; i++) {
            if (regainedAt <= limit.tolerance(share)) {
                regainedAt += limit.interval();
                taken++;
            }
        }
        return taken;
    }
}
