package dev.latchkey.acceptance.visit;

import java.util.concurrent.atomic.AtomicInteger;

/** Networks that nobody else of this run comes from: the pack keeps limits for each. */
public final class FreshNetwork {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private FreshNetwork() {}

    /** An address in a /24 of its own; a private one, as a realm wants HTTPS of all others. */
    public static String address() {
        int n = COUNT.incrementAndGet();
        return "10.%d.%d.7".formatted(n / 256, n % 256);
    }
}
