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
}
