package dev.latchkey.challenge;

import java.time.Duration;

/**
 * So many events in a period, which begins with the first of them: "5 per hour" lets five through, and no sixth before the
 * hour that began with the first is over. Its whole state is a count and an end, so one conditional update decides.
 *
 * @param most how many; 0 lets nothing through
 * @param period how long they are counted
 */
public record RateLimit(int most, Duration period) {

    /** The part that is kept for those the account knows: one third. */
    private static final int KEPT_PART = 3;

    public RateLimit {
        if (most < 0 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("A rate needs a number and a period");
        }
    }

    /** How many events there may have been, everybody's, for one more of {@code share} to be let through, and it. */
    public int allowed(Share share) {
        return share == Share.STRANGERS ? most - most / KEPT_PART : most;
    }
}
