package dev.latchkey.familiar;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Reads who asks off the current request. */
public final class Visitors {

    private Visitors() {}

    public static Visitor current(KeycloakSession session, RealmModel realm) {
        return new Visitor(
                Network.of(session.getContext().getConnection().getRemoteAddr()),
                new DeviceCookie(session, realm).read());
    }
}
