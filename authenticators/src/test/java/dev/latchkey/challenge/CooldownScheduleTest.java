package dev.latchkey.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The wait between messages")
class CooldownScheduleTest {

    @ParameterizedTest(name = "after message {0}: {1} s")
    @CsvSource({"1, 60", "2, 120", "3, 300", "4, 300", "100, 300"})
    @DisplayName("grows to five minutes and no further")
    void grows(int sent, long seconds) {
        assertThat(CooldownSchedule.after(sent)).hasSeconds(seconds);
    }
}
