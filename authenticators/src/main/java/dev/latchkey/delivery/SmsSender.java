package dev.latchkey.delivery;

import org.keycloak.provider.Provider;

/**
 * Hands one SMS to one gateway. Implement it (with {@link SmsSenderFactory}) to add a vendor of your own.
 *
 * <p>An implementation answers within its own time limits and never throws for anything that happens on the wire: a
 * gateway that is down, slow or talks nonsense is an {@link SmsResult.Failed}. It never logs the text or the whole
 * number.
 */
public interface SmsSender extends Provider {

    SmsResult send(SmsMessage message);

    /**
     * Whether the gateway answers at all, without anything being sent or paid for.
     *
     * @return {@link SmsResult.Accepted} if it does, or if that can't be found out
     */
    default SmsResult reach() {
        return new SmsResult.Accepted("");
    }

    /** Whether this gateway can be asked what became of a message that it accepted under this id. */
    default boolean canBeAsked(String messageId) {
        return false;
    }

    /**
     * Asks what became of a message that was accepted: gateways take one over first, and learn from the phone's network
     * later that it can't be delivered.
     *
     * @param message as it was sent; its text is of no account
     * @return {@link SmsResult.Accepted} as long as nothing speaks against its delivery
     */
    default SmsResult ask(SmsMessage message, String messageId) {
        return new SmsResult.Accepted(messageId);
    }
}
