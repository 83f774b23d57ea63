package dev.latchkey.lockout;

import jakarta.ws.rs.core.UriInfo;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * Tells Keycloak's own protector of an outcome as 26.6 does, with one category instead of a set. That version's interface is not
 * the one that the pack is compiled against.
 */
final class ProtectorOf266 {

    private ProtectorOf266() {}

    static void tell(
            String outcome,
            BruteForceProtector stock,
            RealmModel realm,
            UserModel user,
            ClientConnection connection,
            UriInfo uri,
            String category) {
        try {
            BruteForceProtector.class
                    .getMethod(
                            outcome,
                            RealmModel.class,
                            UserModel.class,
                            ClientConnection.class,
                            UriInfo.class,
                            String.class)
                    .invoke(stock, realm, user, connection, uri, category);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Keycloak's protector has no " + outcome, e);
        }
    }
}
