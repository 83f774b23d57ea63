package dev.latchkey.license;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Ends of licences as people read them. */
final class LicenseDates {

    private LicenseDates() {}

    /** A date as a date; an instant with its time, in the realm's zone, which is named. */
    static String shown(LicenseEnd end, ZoneId zone, Locale locale) {
        return end.lastDay()
                .map(
                        day ->
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                        .withLocale(locale)
                                        .format(day))
                .orElseGet(
                        () ->
                                DateTimeFormatter.ofLocalizedDateTime(
                                                        FormatStyle.LONG, FormatStyle.SHORT)
                                                .withLocale(locale)
                                                .format(end.at().atZone(zone))
                                        + DateTimeFormatter.ofPattern(" (z)", locale)
                                                .format(end.at().atZone(zone)));
    }
}
