package dev.latchkey.lockout;

import dev.latchkey.contact.TypedIdentifier;
import dev.latchkey.delivery.Channel;
import dev.latchkey.familiar.Visitor;
import dev.latchkey.server.page.RealmAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * All that one wish for an unlock link brought along; what it is worked off from once the visitor has been answered.
 *
 * @param channel the way that the page speaks of
 * @param page the language of the page
 * @param clientIp the client's address, for events
 * @param links the realm's address for links; empty if no hostname is configured
 * @param clientId the application that the visitor wanted to sign in to
 */
record UnlockRequest(
        TypedIdentifier typed,
        Channel channel,
        Locale page,
        Visitor visitor,
        String clientIp,
        Optional<RealmAddress> links,
        String clientId) {

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "UnlockRequest[" + channel + ", " + visitor + "]";
    }
}
