package dev.latchkey.contact;

import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What a visitor typed at sign-in, for later pages of the same tab. Kept apart from Keycloak's own note of it
 * ({@code AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME}): that one goes into events, where an address or a number must
 * not be (DESIGN rule 8), and is looked up by Keycloak's rules instead of ours.
 */
public final class TypedName {

    private static final String NOTE = "latchkey.typed";

    private TypedName() {}

    public static void note(AuthenticationSessionModel tab, String typed) {
        tab.setAuthNote(NOTE, typed);
    }

    public static Optional<String> in(AuthenticationSessionModel tab) {
        return Optional.ofNullable(tab.getAuthNote(NOTE));
    }
}
