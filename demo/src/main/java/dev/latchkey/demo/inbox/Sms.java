package dev.latchkey.demo.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A text message as the gateway took it.
 *
 * @param id its number in this inbox, growing
 * @param to the phone number as it was given
 * @param validity how long the network may try to deliver it, if that was said
 */
public record Sms(long id, Instant at, String to, String text, Optional<Duration> validity) {}
