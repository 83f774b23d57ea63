package dev.latchkey.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Patience with a changed contact")
class ContactPatienceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final ContactPatience PATIENCE =
            new ContactPatience(Duration.ofHours(72), Duration.ofDays(7));

    @ParameterizedTest(name = "in place of {0}, in an account that is {1} old: {2}")
    @CsvSource({
        "a@mail.example, P100D, PT72H",
        "a@mail.example, PT1H, PT72H",
        ", P100D, PT72H",
        ", PT24H, PT72H",
        ", PT23H59M, PT0S",
    })
    @DisplayName("lets it wait, unless it is part of setting the account up")
    void wait(String before, Duration age, Duration wait) {
        assertThat(
                        PATIENCE.usableFrom(
                                Optional.ofNullable(before), Optional.of(NOW.minus(age)), NOW))
                .isEqualTo(NOW.plus(wait));
    }

    @Test
    @DisplayName("takes an account for an old one if nobody knows")
    void unknownAge() {
        assertThat(PATIENCE.usableFrom(Optional.empty(), Optional.empty(), NOW))
                .isEqualTo(NOW.plus(PATIENCE.waitFor()));
    }

    @Test
    @DisplayName("lets the old one object for a while, or not at all")
    void objections() {
        assertThat(PATIENCE.objectionsUntil(NOW)).contains(NOW.plus(Duration.ofDays(7)));
        assertThat(new ContactPatience(Duration.ofHours(72), Duration.ZERO).objectionsUntil(NOW))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} old: {1}")
    @CsvSource({"PT0S, false", "PT71H59M, false", "PT72H, true", "P100D, true"})
    @DisplayName("takes only what is as old as the wait for the owner's")
    void settled(Duration age, boolean settled) {
        assertThat(PATIENCE.isSettled(NOW.minus(age), NOW)).isEqualTo(settled);
    }
}
