package dev.latchkey.challenge;

import java.time.Instant;

/**
 * How far a budget is used up.
 *
 * @param used how many events it has let through in the period that runs
 * @param until when that period ends; now, if none runs
 */
public record Usage(RateLimit limit, int used, Instant until) {

    /** Whether the next event of this share would be refused. */
    public boolean isUsedUpFor(Share share) {
        return used >= limit.allowed(share);
    }
}
