package dev.latchkey.access;

import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * Something that is about to be granted in a person's name.
 *
 * @param occasion what asks
 * @param type OAuth's name of the grant; empty where there is none, as at the authorization endpoint or userinfo
 * @param session the session that it belongs to
 * @param client the client that the tokens are for
 * @param clientSession the client's part of the session; null if it has ended, which only introspection meets
 * @param external whether an exchange was asked for with a token of somebody else's
 */
record Grant(
        Occasion occasion,
        String type,
        UserSessionModel session,
        ClientModel client,
        AuthenticatedClientSessionModel clientSession,
        boolean external) {

    /** What asks. */
    enum Occasion {
        /** The client wants tokens. */
        TOKENS,
        /** The client shows a token to learn about the person. */
        USERINFO,
        /** Another service was shown a token, and asks whether it holds. */
        INTROSPECTION
    }

    /** A token that is shown around. */
    static Grant shown(
            Occasion occasion,
            UserSessionModel session,
            ClientModel client,
            AuthenticatedClientSessionModel clientSession) {
        return new Grant(occasion, "", session, client, clientSession, false);
    }

    UserModel user() {
        return session.getUser();
    }
}
