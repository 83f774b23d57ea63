package dev.latchkey.server.metrics;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long a mail server or gateway takes over one message, whatever comes of it: {@code latchkey_handover_duration}, a
 * histogram, so that monitoring can tell what is usual from what is rare.
 */
public final class HandoverTimer {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(4),
        Duration.ofSeconds(8),
        Duration.ofSeconds(30)
    };

    private final Timer timer;

    private HandoverTimer(String channel, String gateway) {
        timer =
                Timer.builder("latchkey_handover_duration")
                        .description("How long a mail server or SMS gateway takes over one message")
                        .tag("channel", channel)
                        .tag("gateway", gateway)
                        .serviceLevelObjectives(BUCKETS)
                        .register(Metrics.globalRegistry);
    }

    /** All realms' mail servers in one: a series for each would grow with the number of realms. */
    public static HandoverTimer ofMail() {
        return new HandoverTimer("email", "smtp");
    }

    /**
     * Monitoring sees it from now on, measured or not.
     *
     * @param gateway the name of one of the server's own providers
     */
    public static HandoverTimer ofSms(String gateway) {
        return new HandoverTimer("sms", gateway);
    }

    /** What is measured, however it ends. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    public <T, E extends Exception> T measure(Work<T, E> work) throws E {
        long start = System.nanoTime();
        try {
            return work.run();
        } finally {
            timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }
}
