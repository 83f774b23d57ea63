package dev.latchkey.license;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody should be told about a licence, once.
 *
 * @param days the threshold, in days before the end; 0 for all but {@code BEFORE}
 */
record Reminder(Kind kind, int days) {

    enum Kind {
        BEFORE,
        ENDED,
        RENEWED
    }

    static final Reminder RENEWED = new Reminder(Kind.RENEWED, 0);

    /** An end longer ago is no news any more: nobody wants a flood on the day the pack is installed. */
    private static final Duration NEWS = Duration.ofDays(7);

    /**
     * What is due now. Of several thresholds that have passed while the server was down only the nearest to the end: the others
     * would say what is no longer true.
     *
     * @param thresholds days before the end on which to remind
     */
    static Optional<Reminder> due(LicenseStanding standing, Set<Integer> thresholds, Instant now) {
        return switch (standing.state()) {
            case ACTIVE, EXPIRING -> before(standing, thresholds);
            case GRACE, EXPIRED ->
                    standing.license()
                            .end()
                            .filter(end -> now.isBefore(end.at().plus(NEWS)))
                            .map(end -> new Reminder(Kind.ENDED, 0));
            case SUSPENDED, MISSING -> Optional.empty();
        };
    }

    private static Optional<Reminder> before(LicenseStanding standing, Set<Integer> thresholds) {
        return standing.daysLeft().isEmpty()
                ? Optional.empty()
                : thresholds.stream()
                        .filter(days -> standing.daysLeft().getAsLong() <= days)
                        .min(Integer::compare)
                        .map(days -> new Reminder(Kind.BEFORE, days));
    }

    /** A name that stays: what was told is found by it. */
    String label() {
        return kind == Kind.BEFORE ? "before-" + days : kind.name().toLowerCase(Locale.ROOT);
    }
}
