package dev.latchkey.server.admin;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ServiceLoader;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** What lies under {@code /admin/realms/{realm}/latchkey}. Each resource checks the admin's rights by itself. */
public final class AdminResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    AdminResource(
            KeycloakSession session,
            RealmModel realm,
            AdminPermissionEvaluator auth,
            AdminEventBuilder adminEvent) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.adminEvent = adminEvent;
    }

    @Path("settings")
    public SettingsResource settings() {
        return new SettingsResource(session, realm, auth, adminEvent);
    }

    @Path("{part}")
    public Object part(@PathParam("part") String part) {
        return ServiceLoader.load(AdminPart.class, AdminPart.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(room -> room.path().equals(part))
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .resource(new AdminCall(session, realm, auth, adminEvent));
    }
}
