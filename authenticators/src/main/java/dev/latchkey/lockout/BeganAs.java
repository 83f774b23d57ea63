package dev.latchkey.lockout;

import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Remembers in a sign-in's tab which kind of key its tries went by. At its end the browser has become one that the account
 * knows, and it could not be told any more whose wrong tries the right one makes up for.
 */
final class BeganAs {

    private static final String NOTE = "latchkey.lockout.began-as";

    private BeganAs() {}

    static void note(KeycloakSession session, Try asked) {
        AuthenticationSessionModel tab = session.getContext().getAuthenticationSession();
        if (tab != null && asked.granted()) {
            tab.setAuthNote(NOTE, asked.standing().kind().name());
        }
    }

    static boolean stranger(KeycloakSession session) {
        AuthenticationSessionModel tab = session.getContext().getAuthenticationSession();
        return tab != null && LockKey.Kind.STRANGERS.name().equals(tab.getAuthNote(NOTE));
    }
}
