package dev.latchkey.demo.inbox;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail as the SMTP server took it.
 *
 * @param id its number in this inbox, growing
 * @param to the envelope's recipient
 * @param html the HTML part as sent, if there is one
 * @param text the plain text part, if there is one
 * @param source headers and body as they came over the wire
 */
public record Mail(
        long id,
        Instant at,
        String from,
        String to,
        String subject,
        Optional<String> html,
        Optional<String> text,
        String source) {}
