package dev.latchkey.password;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * How many passwords a node judges at once while they are typed: a quarter of its processors, so that who opens any number of
 * pages and types into all of them takes no more than that from those who sign in. Whoever finds no place free is turned away
 * rather than kept waiting on a server's thread; the page does without the meter for a moment.
 */
final class MeterPlaces {

    private static final int PROCESSORS_PER_PLACE = 4;

    private final Semaphore places;

    MeterPlaces(int places) {
        this.places = new Semaphore(places);
    }

    static MeterPlaces onThisMachine() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new MeterPlaces(Math.max(1, processors / PROCESSORS_PER_PLACE));
    }

    /** What {@code judgement} gives; empty if there is no place for it now. */
    <T> Optional<T> tryIn(Supplier<T> judgement) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(judgement.get());
        } finally {
            places.release();
        }
    }
}
