package dev.latchkey.acceptance.limits;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Networks that nobody else of this run comes from: limits are kept by network. */
final class Networks {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Networks() {}

    /** An address in a /24 of its own. */
    static String fresh() {
        int number = COUNT.incrementAndGet();
        return "10.%d.%d.7".formatted(number / 256, number % 256);
    }

    /** So many addresses, each in a /24 of its own. */
    static List<String> fresh(int count) {
        return Stream.generate(Networks::fresh).limit(count).toList();
    }
}
