package dev.latchkey.challenge;

import java.util.Objects;

/**
 * One event to count against one budget.
 *
 * @param budget the budget's name for events and metrics, such as {@code sms-per-hour}; says nothing about whom it concerns
 * @param owner whose budget it is: an account id, a number, a network; stored as a keyed hash only
 */
public record Charge(String budget, String owner, RateLimit limit, Share share) {

    public Charge {
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(share, "share");
    }

    /** Leaves the owner out: it may be a number or an address. */
    @Override
    public String toString() {
        return "Charge[" + budget + ", " + limit + ", " + share + "]";
    }
}
