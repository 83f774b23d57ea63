package dev.latchkey.acceptance.visit;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Networks that nobody else of this run comes from: the pack keeps limits for each. */
public final class FreshNetwork {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private FreshNetwork() {}

    /** An address in a /24 of its own; a private one, as a realm wants HTTPS of all others. */
    public static String address() {
        int n = COUNT.incrementAndGet();
        return "10.%d.%d.7".formatted(n / 256, n % 256);
    }

    /** So many addresses, each in a /24 of its own. */
    public static List<String> addresses(int count) {
        return Stream.generate(FreshNetwork::address).limit(count).toList();
    }
}
