package dev.latchkey.challenge;

import java.time.Duration;

/**
 * So many events at once, regained evenly over a period: "5 per hour" lets five through at once, then one more every twelve
 * minutes. This is the generic cell rate algorithm: its whole state is one number, so one conditional update decides, and
 * a patient attacker can't starve it, because what he uses up comes back all the time.
 *
 * @param burst how many at once; 0 lets nothing through
 * @param period the time in which a used-up burst is regained
 */
public record RateLimit(int burst, Duration period) {

    /** The part of a burst that is kept for those the account knows: one third. */
    private static final int KEPT_PART = 3;

    public RateLimit {
        if (burst < 0 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("A rate needs a burst and a period");
        }
    }

    /** Milliseconds in which one event is regained. */
    long interval() {
        return Math.max(1, period.toMillis() / Math.max(1, burst));
    }

    /** How far, in milliseconds, the regaining may lie in the future for one more event to be let through. */
    long tolerance(Share share) {
        int part = share == Share.STRANGERS ? burst - burst / KEPT_PART : burst;
        return (part - 1) * interval();
    }

    boolean isClosed() {
        return burst == 0;
    }
}
