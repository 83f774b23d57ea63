package dev.latchkey.license;

import dev.latchkey.server.page.ShownTimes;
import java.time.ZoneId;
import java.util.Locale;

/** Ends of licences as people read them. */
final class LicenseDates {

    private LicenseDates() {}

    /** A date as a date; an instant with its time, in the realm's zone, which is named. */
    static String shown(LicenseEnd end, ZoneId zone, Locale locale) {
        ShownTimes times = new ShownTimes(zone, locale);
        return end.lastDay().map(times::day).orElseGet(() -> times.dayAndTime(end.at()));
    }
}
