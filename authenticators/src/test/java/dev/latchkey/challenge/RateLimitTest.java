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

    @ParameterizedTest(name = "of {0}: strangers may use {1}")
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 2", "5, 4", "10, 7", "1000, 667"})
    @DisplayName("keeps a third from strangers")
    void strangersShare(int most, int share) {
        RateLimit limit = new RateLimit(most, Duration.ofHours(1));

        assertThat(limit.allowed(Share.STRANGERS)).isEqualTo(share);
        assertThat(limit.allowed(Share.WHOLE)).isEqualTo(most);
    }

    @Test
    @DisplayName("can't be negative")
    void needsNumber() {
        assertThatThrownBy(() -> new RateLimit(-1, Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("can't be without a period")
    void needsPeriod() {
        assertThatThrownBy(() -> new RateLimit(1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
