package dev.latchkey.license;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/**
 * Tells who is never blocked. Besides {@code license-exempt} and service accounts these are the people who could write the
 * licence anyway: blocking them would stop nobody, and a typing error would lock the realm's own admins out.
 */
final class LicenseBearers {

    private static final String EXEMPT = "license-exempt";
    private static final String PAYER = "license-payer";

    private static final Set<String> ADMIN_CLIENTS =
            Set.of(Constants.ADMIN_CONSOLE_CLIENT_ID, Constants.ADMIN_CLI_CLIENT_ID);

    private static final Set<String> WRITE_LICENSES =
            Set.of(
                    AdminRoles.REALM_ADMIN,
                    AdminRoles.MANAGE_REALM,
                    AdminRoles.MANAGE_USERS,
                    AdminRoles.MANAGE_ORGANIZATIONS);

    private final RealmModel realm;

    LicenseBearers(RealmModel realm) {
        this.realm = realm;
    }

    LicenseBearer of(UserModel user) {
        boolean exempt =
                user.getServiceAccountClientLink() != null
                        || has(user, realm.getRole(EXEMPT))
                        || adminRoles().anyMatch(role -> has(user, role));
        return new LicenseBearer(exempt, has(user, realm.getRole(PAYER)));
    }

    /** Whether the client is one of Keycloak's own, by which a realm is administered. */
    static boolean isAdminClient(ClientModel client) {
        return ADMIN_CLIENTS.contains(client.getClientId());
    }

    /** In {@code master} every realm has a client of admin roles; elsewhere there is one, for the realm itself. */
    private Stream<RoleModel> adminRoles() {
        if (!realm.getName().equals(Config.getAdminRealm())) {
            return rolesOf(realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID));
        }
        return Stream.concat(
                Stream.of(realm.getRole(AdminRoles.ADMIN)),
                realm.getClientsStream()
                        .filter(client -> client.getClientId().endsWith(AdminRoles.APP_SUFFIX))
                        .flatMap(LicenseBearers::rolesOf));
    }

    private static Stream<RoleModel> rolesOf(ClientModel client) {
        return client == null
                ? Stream.empty()
                : WRITE_LICENSES.stream().map(client::getRole).filter(Objects::nonNull);
    }

    private static boolean has(UserModel user, RoleModel role) {
        return role != null && user.hasRole(role);
    }
}
