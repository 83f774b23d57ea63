package dev.latchkey.acceptance.stage;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something that happens elsewhere, and says what it waited for when it does not happen. */
public final class Await {

    private static final Duration LOOK_EVERY = Duration.ofMillis(25);

    private Await() {}

    /**
     * The first value that the look-up finds.
     *
     * @param what completes the sentence "Waited 10 s in vain for ..."
     * @throws AssertionError if there is none in time
     */
    public static <T> T value(
            Duration timeout, Supplier<String> what, Supplier<Optional<T>> lookUp) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            Optional<T> found = lookUp.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "Waited %d s in vain for %s".formatted(timeout.toSeconds(), what.get()));
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /** Waits until the condition holds; see {@link #value}. */
    public static void until(Duration timeout, Supplier<String> what, BooleanSupplier condition) {
        value(timeout, what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}
