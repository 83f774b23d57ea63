package dev.latchkey.lockout;

import dev.latchkey.server.page.ShownTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * The end of a lock in words: in the server's zone, which is named, because neither a mail nor a page without script knows its
 * reader's. To the minute, never earlier than the lock's own end.
 */
final class LockTimes {

    private final Instant end;
    private final ShownTimes times;

    LockTimes(Instant end, Locale locale) {
        this(end, locale, ZoneId.systemDefault());
    }

    LockTimes(Instant end, Locale locale, ZoneId zone) {
        Instant minute = end.truncatedTo(ChronoUnit.MINUTES);
        this.end = minute.equals(end) ? end : minute.plus(1, ChronoUnit.MINUTES);
        times = new ShownTimes(zone, locale);
    }

    /** Such as {@code 16:40 (UTC+3)}. */
    String time() {
        return times.time(end);
    }

    /** Such as {@code 23 November 2026}; empty if that is today. */
    Optional<String> dayUnlessToday(Instant now) {
        String day = times.day(end);
        return day.equals(times.day(now)) ? Optional.empty() : Optional.of(day);
    }

    /** Day and time, for what may be read on another day. */
    String dayAndTime() {
        return times.dayAndTime(end);
    }
}
