package dev.latchkey.access;

import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * A person's tokens, about to be handed out.
 *
 * @param type OAuth's name of the grant; empty where tokens come without one, as from the authorization endpoint
 * @param session the session that they belong to
 * @param external whether an exchange was asked for with a token of somebody else's
 */
record Grant(String type, UserSessionModel session, boolean external) {

    UserModel user() {
        return session.getUser();
    }
}
