package dev.latchkey.lockout;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * The end of a lock in words: in the server's zone, which is named, because neither a mail nor a page without script knows its
 * reader's. To the minute, never earlier than the lock's own end.
 */
final class LockTimes {

    private final Instant end;
    private final Locale locale;
    private final ZoneId zone;

    LockTimes(Instant end, Locale locale) {
        this(end, locale, ZoneId.systemDefault());
    }

    LockTimes(Instant end, Locale locale, ZoneId zone) {
        Instant minute = end.truncatedTo(ChronoUnit.MINUTES);
        this.end = minute.equals(end) ? end : minute.plus(1, ChronoUnit.MINUTES);
        this.locale = locale;
        this.zone = zone;
    }

    /** Such as {@code 16:40 (UTC+3)}. */
    String time() {
        String time = format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
        // on one line, whichever space the language has in it
        return time.replaceAll("\\h", "\u00a0") + zoneInBrackets();
    }

    /** Such as {@code 23 November 2026}; empty if that is today. */
    Optional<String> dayUnlessToday(Instant now) {
        return end.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate())
                ? Optional.empty()
                : Optional.of(format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)));
    }

    /** Day and time, for what may be read on another day. */
    String dayAndTime() {
        return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT))
                + zoneInBrackets();
    }

    /** By its offset, which people know better than a zone's name. */
    private String zoneInBrackets() {
        String offset = DateTimeFormatter.ofPattern("O", Locale.ROOT).withZone(zone).format(end);
        return " (" + offset.replace("GMT", "UTC") + ")";
    }

    private String format(DateTimeFormatter formatter) {
        return formatter.withLocale(locale).withZone(zone).format(end);
    }
}
