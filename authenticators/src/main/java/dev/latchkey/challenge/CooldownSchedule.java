package dev.latchkey.challenge;

import java.time.Duration;
import java.util.List;

/**
 * How long to wait between one message and the next: one, two, then five minutes. After an hour without a message the
 * schedule starts anew.
 */
public final class CooldownSchedule {

    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofSeconds(300));

    private CooldownSchedule() {}

    /**
     * The wait after a message.
     *
     * @param sent how many messages went out in a row, this one included; at least 1
     */
    public static Duration after(int sent) {
        return WAITS.get(Math.min(sent, WAITS.size()) - 1);
    }
}
