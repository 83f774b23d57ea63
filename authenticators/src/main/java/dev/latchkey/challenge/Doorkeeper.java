package dev.latchkey.challenge;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.provider.Provider;

/**
 * Shows the lock page in front of every step that compares a password or code, whichever room the step is of.
 *
 * <p>Such a step asks {@link #turnsAway} before it shows its form. When a code is posted it asks Keycloak's protector, which
 * takes a try ({@code AuthenticatorUtils.getDisabledByBruteForceEventError}); compares if that has no objection; answers a
 * wrong code by {@code failureChallenge}; and calls {@link #settle} last of all.
 */
public interface Doorkeeper extends Provider {

    /** Answers with the lock page if this tab stands in front of a lock that has not ended. */
    boolean turnsAway(AuthenticationFlowContext context);

    /** Puts the lock page in place of the step's answer if the try was refused, or was wrong and has locked. */
    void settle(AuthenticationFlowContext context);
}
