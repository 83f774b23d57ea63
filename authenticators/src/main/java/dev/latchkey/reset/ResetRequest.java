package dev.latchkey.reset;

import dev.latchkey.contact.TypedIdentifier;
import dev.latchkey.delivery.Channel;
import dev.latchkey.familiar.Visitor;
import dev.latchkey.server.page.RealmAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * All that one request to send a reset message brought along; what it is worked off from once the visitor has been
 * answered.
 *
 * @param handle the secret name of this sign-in session's reset: codes are bound to it (R12)
 * @param reserve the contact that the visitor wants the message sent to, if not the usual one
 * @param pageLocale the language of the page
 * @param clientIp the client's address, for events
 * @param links the realm's address for links; empty if no hostname is configured
 * @param begun where the reset began
 */
record ResetRequest(
        String handle,
        TypedIdentifier typed,
        Channel channel,
        Optional<TypedIdentifier> reserve,
        Locale pageLocale,
        Visitor visitor,
        String clientIp,
        Optional<RealmAddress> links,
        StartingTab begun) {

    /** The same, to be answered by mail; at the usual address, if it was a reserve phone that was meant. */
    ResetRequest byMail() {
        return new ResetRequest(
                handle,
                typed,
                Channel.EMAIL,
                reserve.filter(contact -> contact.email().isPresent()),
                pageLocale,
                visitor,
                clientIp,
                links,
                begun);
    }

    /** Leaves out what was typed and the handle. */
    @Override
    public String toString() {
        return "ResetRequest[" + channel + ", " + visitor + "]";
    }
}
