package dev.latchkey.license;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When a licence ends.
 *
 * @param at the first instant at which it no longer runs
 * @param lastDay the last day on which it runs, if it was given as a date
 */
public record LicenseEnd(Instant at, Optional<LocalDate> lastDay) {

    /** Ends beyond are typing errors, and would carry days out of the calendar's range. */
    private static final int LAST_YEAR = 9999;

    /**
     * Reads an instant ({@code 2026-12-31T18:00:00Z}, other offsets too) or a date ({@code 2026-12-31}), which lasts to the end
     * of that day.
     *
     * @param zone where a date's day ends
     * @return empty if {@code text} is neither
     */
    public static Optional<LicenseEnd> parse(String text, ZoneId zone) {
        return date(text, zone).or(() -> instant(text)).filter(LicenseEnd::isInRange);
    }

    private static Optional<LicenseEnd> date(String text, ZoneId zone) {
        try {
            LocalDate day = LocalDate.parse(text);
            return Optional.of(
                    new LicenseEnd(
                            day.plusDays(1).atStartOfDay(zone).toInstant(), Optional.of(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LicenseEnd> instant(String text) {
        try {
            return Optional.of(new LicenseEnd(Instant.parse(text), Optional.empty()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean isInRange() {
        return at.compareTo(Instant.EPOCH) >= 0
                && at.isBefore(Instant.parse("+10000-01-02T00:00:00Z"))
                && lastDay.map(LocalDate::getYear).orElse(LAST_YEAR) <= LAST_YEAR;
    }

    /** The day on which it ends, as the calendar in {@code zone} has it. */
    public LocalDate day(ZoneId zone) {
        return lastDay.orElseGet(() -> at.atZone(zone).toLocalDate());
    }

    /** {@code days} calendar days after the end, or before it if negative. */
    Instant shifted(int days, ZoneId zone) {
        return ZonedDateTime.ofInstant(at, zone).plusDays(days).toInstant();
    }

    /** The same end, {@code days} calendar days later. */
    LicenseEnd later(int days, ZoneId zone) {
        return new LicenseEnd(shifted(days, zone), lastDay.map(day -> day.plusDays(days)));
    }

    /** As it was written. */
    public String text() {
        return lastDay.map(LocalDate::toString).orElseGet(at::toString);
    }
}
