package dev.latchkey.delivery;

import java.time.Duration;
import java.util.Objects;

/**
 * One SMS to hand to a gateway.
 *
 * @param to the recipient in E.164 form, with the plus sign
 * @param text what the recipient reads
 * @param validity how long the text is worth delivering; gateways that keep messages for days are told so (Devino's
 *     default is two days, long after a code has died)
 * @param sender the registered name or number that the message comes from; empty leaves the choice to the gateway's
 *     own configuration
 */
public record SmsMessage(String to, String text, Duration validity, String sender) {

    public SmsMessage {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(sender, "sender");
    }

    /** A message from the sender that the gateway is configured with. */
    public SmsMessage(String to, String text, Duration validity) {
        this(to, text, validity, "");
    }

    /** Leaves the number and the text out, so that no log line can carry them (DESIGN rule 8). */
    @Override
    public String toString() {
        return "SmsMessage[validity=" + validity + "]";
    }
}
