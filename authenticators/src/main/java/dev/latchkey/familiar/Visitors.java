package dev.latchkey.familiar;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Reads who asks off the current request. */
public final class Visitors {

    private Visitors() {}

    /** Gives the current request's browser a device cookie, unless it has one, and returns its secret. Makes it known to nobody. */
    public static String giveDevice(KeycloakSession session, RealmModel realm) {
        return DeviceCookie.write(session, realm);
    }

    public static Visitor current(KeycloakSession session, RealmModel realm) {
        return new Visitor(
                Network.of(session.getContext().getConnection().getRemoteAddr()),
                DeviceCookie.read(session, realm));
    }
}
