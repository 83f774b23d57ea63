package dev.latchkey.server.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Times as people read them: in the language's own spelling, and in a zone that is named by its offset, which people know better
 * than its name. A time never breaks over two lines, whichever spaces the language has in it.
 *
 * @param zone whose clock is shown
 */
public record ShownTimes(ZoneId zone, Locale locale) {

    /** Such as {@code 16:40 (UTC+3)}. */
    public String time(Instant instant) {
        return onOneLine(clock(instant) + zoneInBrackets(instant));
    }

    /** Such as {@code 23 November 2026}. */
    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    /** Both. */
    public String dayAndTime(Instant instant) {
        String clock = clock(instant);
        return format(
                        instant,
                        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT))
                .replace(clock, onOneLine(clock))
                .concat(onOneLine(zoneInBrackets(instant)));
    }

    private String clock(Instant instant) {
        return format(instant, DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
    }

    private String zoneInBrackets(Instant instant) {
        String offset =
                DateTimeFormatter.ofPattern("O", Locale.ROOT).withZone(zone).format(instant);
        return " (" + offset.replace("GMT", "UTC") + ")";
    }

    private String format(Instant instant, DateTimeFormatter formatter) {
        return formatter.withLocale(locale).withZone(zone).format(instant);
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\h", "\u00a0");
    }
}
