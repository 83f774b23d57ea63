package dev.latchkey.familiar;

import org.keycloak.models.KeycloakSession;

/** Reads who asks off the current request. */
public final class Visitors {

    private Visitors() {}

    public static Visitor current(KeycloakSession session) {
        return new Visitor(
                Network.of(session.getContext().getConnection().getRemoteAddr()),
                DeviceCookie.read(session));
    }
}
