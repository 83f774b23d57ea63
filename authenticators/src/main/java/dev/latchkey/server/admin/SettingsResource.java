package dev.latchkey.server.admin;

import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Setting;
import dev.latchkey.server.settings.Settings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * Reads and writes a realm's settings, {@code /admin/realms/{realm}/latchkey/settings}. A write is taken whole or not at all;
 * what is wrong comes back with the exact key.
 */
public final class SettingsResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    SettingsResource(
            KeycloakSession session,
            RealmModel realm,
            AdminPermissionEvaluator auth,
            AdminEventBuilder adminEvent) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.adminEvent = adminEvent;
    }

    /**
     * One setting as the endpoint shows it.
     *
     * @param value the value that is set, null if the default holds
     */
    public record View(String key, String value, String defaultValue, String description) {}

    /**
     * All settings, and what is wrong with them now.
     *
     * @param problems sentences that name the key
     */
    public record Views(List<View> settings, List<String> problems) {}

    @GET
    @Path("/")
    @Produces(MediaType.APPLICATION_JSON)
    public Views read() {
        auth.realm().requireViewRealm();
        RealmSettings settings = RealmSettings.of(realm);
        return new Views(
                Settings.all().stream().map(setting -> view(settings, setting)).toList(),
                Stream.concat(settings.problems().stream(), surroundings().stream()).toList());
    }

    /**
     * @param changes texts by key; an empty one or null goes back to the default, keys left out stay as they are
     */
    @PUT
    @Path("/")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response write(Map<String, String> changes) {
        auth.realm().requireManageRealm();
        Map<String, String> asked = changes == null ? Map.of() : changes;
        List<String> problems =
                asked.entrySet().stream()
                        .flatMap(change -> problem(change.getKey(), change.getValue()).stream())
                        .sorted()
                        .toList();
        if (!problems.isEmpty()) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(Map.of("errors", problems))
                    .build();
        }
        asked.forEach(this::store);
        adminEvent
                .operation(OperationType.UPDATE)
                .resource(ResourceType.REALM)
                .resourcePath(session.getContext().getUri())
                .representation(asked)
                .success();
        return Response.ok(read()).build();
    }

    private static Optional<String> problem(String key, String text) {
        Optional<Setting<?>> setting = Settings.byKey(key);
        if (setting.isEmpty()) {
            return Optional.of(key + ": there is no such setting");
        }
        return text == null || text.isBlank() ? Optional.empty() : setting.get().problemWith(text);
    }

    private void store(String key, String text) {
        if (text == null || text.isBlank()) {
            realm.removeAttribute(key);
        } else {
            realm.setAttribute(key, text.strip());
        }
    }

    /** What the pack needs of the realm besides its own settings. */
    private List<String> surroundings() {
        int life =
                Math.toIntExact(RealmSettings.of(realm).get(Settings.MAIL_CODE_LIFE).toSeconds());
        if (RealmSettings.of(realm).enabled() && realm.getAccessCodeLifespanUserAction() < life) {
            return List.of(
                    "accessCodeLifespanUserAction: the page that waits for a code closes after "
                            + realm.getAccessCodeLifespanUserAction()
                            + " s, before the code of a mail does ("
                            + Settings.MAIL_CODE_LIFE.key()
                            + " = "
                            + life
                            + ")");
        }
        return List.of();
    }

    private static View view(RealmSettings settings, Setting<?> setting) {
        return new View(
                setting.key(),
                settings.textOf(setting).orElse(null),
                setting.defaultText(),
                setting.description());
    }
}
