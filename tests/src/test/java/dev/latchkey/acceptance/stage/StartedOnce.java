package dev.latchkey.acceptance.stage;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Something slow that is started once per run and closed at its end. A failure to start is remembered too, so that the
 * hundredth test fails at once and not after another try of minutes.
 */
public abstract class StartedOnce<T> implements AutoCloseable {

    private final Consumer<T> stop;
    private final T started;
    private final RuntimeException failure;

    protected StartedOnce(Supplier<T> start, Consumer<T> stop) {
        this.stop = stop;
        T thing = null;
        RuntimeException problem = null;
        try {
            thing = start.get();
        } catch (RuntimeException e) {
            problem = e;
        }
        started = thing;
        failure = problem;
    }

    /**
     * What was started.
     *
     * @throws IllegalStateException with the same words each time if it could not be
     */
    public T get() {
        if (failure != null) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
        return started;
    }

    @Override
    public void close() {
        if (started != null) {
            stop.accept(started);
        }
    }
}
