package dev.latchkey.contactcode;

import dev.latchkey.server.page.RealmAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * All that one wish for a code brought along; what it is worked off from once the person has been answered.
 *
 * @param userId the account
 * @param destination where the code goes
 * @param handle the secret name of the tab that waits for it
 * @param page the language of the page
 * @param clientIp the client's address, for events
 * @param links the realm's address; empty if no hostname is configured
 * @param clientId the application that the person is signing in to
 */
record CodeRequest(
        String userId,
        Destination destination,
        String handle,
        Locale page,
        String clientIp,
        Optional<RealmAddress> links,
        String clientId) {

    /** Leaves out whom it is for and the handle. */
    @Override
    public String toString() {
        return "CodeRequest[" + destination + "]";
    }
}
