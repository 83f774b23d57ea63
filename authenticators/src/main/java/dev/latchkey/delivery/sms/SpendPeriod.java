package dev.latchkey.delivery.sms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;

/** What spend is added up over; in UTC, so that all nodes agree. */
enum SpendPeriod {
    DAY,
    MONTH;

    /** The period's own name, such as {@code 2026-11-22} or {@code 2026-11}. */
    String at(Instant now) {
        LocalDate date = date(now);
        return this == DAY ? date.toString() : YearMonth.from(date).toString();
    }

    /** When the period is over. */
    Instant endAfter(Instant now) {
        LocalDate date = date(now);
        LocalDate next =
                this == DAY ? date.plusDays(1) : YearMonth.from(date).plusMonths(1).atDay(1);
        return next.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The lower-case form used in metric tags. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static LocalDate date(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
