package dev.latchkey.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Marks of wrong passwords")
class RepeatMarksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final RepeatMarks NONE = new RepeatMarks(List.of());

    @Test
    @DisplayName("tell the last three, and no earlier one")
    void lastThree() {
        RepeatMarks marks = NONE.with(1, NOW).with(2, NOW).with(3, NOW).with(0xFFFF, NOW);

        assertThat(marks.knows(1, NOW)).isFalse();
        assertThat(marks.knows(2, NOW)).isTrue();
        assertThat(marks.knows(0xFFFF, NOW)).isTrue();
    }

    @Test
    @DisplayName("of a repeat do not push others out")
    void repeat() {
        RepeatMarks marks = NONE.with(1, NOW).with(2, NOW).with(2, NOW).with(2, NOW).with(2, NOW);

        assertThat(marks.knows(1, NOW)).isTrue();
    }

    @Test
    @DisplayName("are forgotten after an hour")
    void forgotten() {
        RepeatMarks marks = NONE.with(1, NOW);

        assertThat(marks.knows(1, NOW.plus(Duration.ofMinutes(59)))).isTrue();
        assertThat(marks.knows(1, NOW.plus(Duration.ofHours(1)))).isFalse();
    }

    @Test
    @DisplayName("are read as they were written, and fit their column")
    void text() {
        RepeatMarks marks = NONE.with(0, NOW).with(0xABCD, NOW).with(0xFFFF, NOW);

        assertThat(RepeatMarks.read(marks.text())).isEqualTo(marks);
        assertThat(RepeatMarks.read(null)).isEqualTo(NONE);
        assertThat(RepeatMarks.read("")).isEqualTo(NONE);
        assertThat(marks.text()).hasSizeLessThanOrEqualTo(64);
    }
}
