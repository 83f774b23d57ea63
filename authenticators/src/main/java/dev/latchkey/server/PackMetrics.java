package dev.latchkey.server;

import io.micrometer.core.instrument.Metrics;

/**
 * Counters in Micrometer's global registry, which the server exposes with {@code --metrics-enabled=true}. Tags carry kinds,
 * never names, numbers or addresses (DESIGN rule 8).
 */
public final class PackMetrics {

    private PackMetrics() {}

    /**
     * Adds one.
     *
     * @param name the counter, {@code latchkey_...}
     * @param tags pairs of a tag's key and value
     */
    public static void count(String name, String... tags) {
        Metrics.counter(name, tags).increment();
    }
}
