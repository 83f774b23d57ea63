package dev.latchkey.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The end of a lock in words")
class LockTimesTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Instant END = Instant.parse("2026-11-22T21:03:00Z");

    @Test
    @DisplayName("names its zone, as the zone is then")
    void zone() {
        assertThat(times(END, RUSSIAN, "Europe/Moscow").time()).isEqualTo("00:03\u00a0(UTC+3)");
        assertThat(times(END, RUSSIAN, "UTC").time()).isEqualTo("21:03\u00a0(UTC)");
        assertThat(times(END, RUSSIAN, "Europe/Berlin").time()).isEqualTo("22:03\u00a0(UTC+1)");
        Instant summer = Instant.parse("2026-07-22T21:03:00Z");
        assertThat(times(summer, RUSSIAN, "Europe/Berlin").time()).isEqualTo("23:03\u00a0(UTC+2)");
        assertThat(times(END, RUSSIAN, "Asia/Kolkata").time()).isEqualTo("02:33\u00a0(UTC+5:30)");
    }

    @Test
    @DisplayName("is written as the language does")
    void language() {
        assertThat(times(END, Locale.ENGLISH, "UTC").time()).matches("9:03\\hPM\\h\\(UTC\\)");
    }

    @Test
    @DisplayName("never promises a minute that is not over")
    void minute() {
        Instant later = END.plusSeconds(1);

        assertThat(times(later, RUSSIAN, "UTC").time()).isEqualTo("21:04\u00a0(UTC)");
        assertThat(times(END, RUSSIAN, "UTC").time()).isEqualTo("21:03\u00a0(UTC)");
    }

    @Test
    @DisplayName("has a day if that is another one in the zone")
    void day() {
        Instant now = END.minusSeconds(600);

        assertThat(times(END, RUSSIAN, "UTC").dayUnlessToday(now)).isEmpty();
        assertThat(times(END, RUSSIAN, "Europe/Moscow").dayUnlessToday(now).orElseThrow())
                .startsWith("23 ноября 2026");
        assertThat(times(END, Locale.ENGLISH, "Europe/Moscow").dayUnlessToday(now))
                .hasValue("November 23, 2026");
    }

    @Test
    @DisplayName("has day and time in a mail")
    void mail() {
        assertThat(times(END, RUSSIAN, "Europe/Moscow").dayAndTime())
                .startsWith("23 ноября 2026")
                .endsWith("00:03\u00a0(UTC+3)");
    }

    private static LockTimes times(Instant end, Locale locale, String zone) {
        return new LockTimes(end, locale, ZoneId.of(zone));
    }
}
