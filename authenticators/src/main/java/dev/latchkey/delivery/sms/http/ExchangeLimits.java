package dev.latchkey.delivery.sms.http;

import java.time.Duration;

/**
 * How much time and room a gateway gets for one message.
 *
 * @param connect for a free connection, and for each address of the gateway to answer
 * @param total for everything from the first packet to the last byte of the answer
 * @param answerBytes that are read of an answer; a longer one is unreadable
 */
public record ExchangeLimits(Duration connect, Duration total, int answerBytes) {

    /** Those that the pack promises to its callers. */
    public static final ExchangeLimits STANDARD =
            new ExchangeLimits(Duration.ofSeconds(3), Duration.ofSeconds(8), 64 * 1024);
}
