package dev.latchkey.lockout;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The end of a lock in words: in the server's zone, which is named, because neither a mail nor a page without script knows its reader's. */
final class LockTimes {

    private final Locale locale;
    private final ZoneId zone;

    LockTimes(Locale locale) {
        this.locale = locale;
        zone = ZoneId.systemDefault();
    }

    /** Such as {@code 16:40}. */
    String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(at);
    }

    /** Such as {@code UTC+3}; which people know better than a zone's name. */
    String zone(Instant at) {
        String offset = DateTimeFormatter.ofPattern("O", Locale.ROOT).withZone(zone).format(at);
        return offset.replace("GMT", "UTC");
    }
}
