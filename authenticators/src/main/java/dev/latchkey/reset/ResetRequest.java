package dev.latchkey.reset;

import dev.latchkey.contact.TypedIdentifier;
import dev.latchkey.delivery.Channel;
import dev.latchkey.familiar.Visitor;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * All that one request to send a reset message brought along; what it is worked off from once the visitor has been
 * answered.
 *
 * @param handle the secret name of this sign-in session's reset: codes are bound to it (R12)
 * @param page the language of the page
 * @param address the client's address, for events
 * @param realmUri the realm's address for links; empty if no hostname is configured
 * @param origin the authentication session in which the reset began
 */
record ResetRequest(
        String handle,
        TypedIdentifier typed,
        Channel channel,
        Locale page,
        Visitor visitor,
        String address,
        Optional<URI> realmUri,
        Origin origin) {

    /**
     * Where the reset began, so that a link opened in the same browser can lead back there.
     *
     * @param clientId the application that the visitor wanted to sign in to
     * @param rootId the browser's authentication session
     * @param tabId the tab in it
     */
    record Origin(String clientId, String rootId, String tabId) {}

    /** Leaves out what was typed and the handle. */
    @Override
    public String toString() {
        return "ResetRequest[" + channel + ", " + visitor + "]";
    }
}
