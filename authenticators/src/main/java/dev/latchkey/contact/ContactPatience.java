package dev.latchkey.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a new contact waits before an account can be recovered through it, and how long whoever had the place before can
 * object (A25).
 *
 * @param waitFor from the moment the change is noticed; zero for no wait
 * @param undoFor likewise; zero if nobody may object
 */
public record ContactPatience(Duration waitFor, Duration undoFor) {

    /** What is added to an account this young belongs to setting it up: there is nothing yet that a thief could have taken over. */
    private static final Duration YOUNG = Duration.ofDays(1);

    /**
     * From when on the account can be recovered through a contact that stands in a place for the first time.
     *
     * @param before what stood there until now
     * @param created when the account was created, if that is known
     * @param now when the change is noticed
     */
    public Instant usableFrom(Optional<String> before, Optional<Instant> created, Instant now) {
        boolean settingUp =
                before.isEmpty() && created.filter(at -> at.plus(YOUNG).isAfter(now)).isPresent();
        return settingUp ? now : now.plus(waitFor);
    }

    /** Until when the contact that was there before can object; empty if it never can. */
    public Optional<Instant> objectionsUntil(Instant now) {
        return undoFor.isZero() ? Optional.empty() : Optional.of(now.plus(undoFor));
    }

    /** Whether something that was set up then is old enough to speak for the owner: a thief at an open session could set it up, too. */
    public boolean isSettled(Instant setUp, Instant now) {
        return !settledFrom(setUp).isAfter(now);
    }

    /** From when on something that was set up then can speak for the owner. */
    public Instant settledFrom(Instant setUp) {
        return setUp.plus(waitFor);
    }
}
