package dev.latchkey.delivery;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What to do once it turns out that a number gets no SMS, since its SIM was replaced a short time ago. */
@FunctionalInterface
public interface SimReplaced {

    /** Nothing: there is nobody to tell, or no other way. */
    SimReplaced NOTHING = (session, realm, first) -> {};

    /**
     * @param session knows the realm; not always the one that the message was sent with
     * @param first whether nobody has been told of this replacement yet
     */
    void happened(KeycloakSession session, RealmModel realm, boolean first);
}
