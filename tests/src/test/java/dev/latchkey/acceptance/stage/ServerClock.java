package dev.latchkey.acceptance.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The clock of the server, its caches and the browsers, which tests move instead of waiting. It is one for the whole
 * run, so tests run on one thread; {@link StageExtension} puts it right after each test.
 *
 * <p>Not moved: the database's own clock, JVM timers (run what is due with {@link #runDueTasks}) and the age of the
 * browser's cookies.
 */
public final class ServerClock {

    private final TestServerApi server;
    private final List<Consumer<Duration>> followers = new CopyOnWriteArrayList<>();
    private Duration offset = Duration.ZERO;

    ServerClock(TestServerApi server) {
        this.server = server;
    }

    /** What time the server takes it to be. */
    public Instant now() {
        return Instant.ofEpochMilli(server.get("clock").get("now").asLong());
    }

    /** How far ahead of the machine's clock the server is. */
    public Duration offset() {
        return offset;
    }

    /** Moves the server and all followers forward. Whole seconds only: the server knows no finer offset. */
    public void forward(Duration step) {
        if (step.isNegative() || step.toNanosPart() != 0) {
            throw new IllegalArgumentException("Forward, by whole seconds: " + step);
        }
        set(offset.plus(step));
        followers.forEach(follower -> follower.accept(step));
    }

    /** Runs the server's periodic tasks whose interval has passed on this clock; answers their names. */
    public List<String> runDueTasks() {
        return server.post("tasks/due").valueStream().map(name -> name.asText()).toList();
    }

    /** Runs one periodic task now, due or not. */
    public void runTask(String name) {
        server.post("tasks/" + name);
    }

    /** Puts something into the server's cache that is to vanish by this clock. */
    public void putSingleUseObject(String key, Duration lifespan) {
        server.put("single-use/" + key + "?seconds=" + lifespan.toSeconds());
    }

    /** Whether what {@link #putSingleUseObject} put is there still. */
    public boolean holdsSingleUseObject(String key) {
        return server.get("single-use/" + key).get("alive").asBoolean();
    }

    /** Tells the follower each further step until the returned handle is run. */
    public Runnable follow(Consumer<Duration> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    void putRight() {
        if (!offset.isZero()) {
            set(Duration.ZERO);
        }
    }

    private void set(Duration newOffset) {
        server.put("clock?offset=" + newOffset.toSeconds());
        offset = newOffset;
    }
}
