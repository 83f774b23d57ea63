package dev.latchkey.license;

import dev.latchkey.license.LicenseHolder.Kind;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.admin.AdminCall;
import dev.latchkey.server.settings.LicenseSettings;
import dev.latchkey.server.settings.RealmSettings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.organization.OrganizationProvider;

/**
 * Where a billing system pushes licences, {@code PUT /admin/realms/{realm}/latchkey/licenses}. Many at a time, taken whole or not
 * at all; what is wrong comes back with its place in the list. Needs {@code manage-users} for users, {@code manage-realm} for
 * organizations and groups.
 */
public final class LicensesResource {

    private static final int MOST = 1000;

    private final AdminCall call;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final RealmSettings settings;

    LicensesResource(AdminCall call) {
        this.call = call;
        session = call.session();
        realm = call.realm();
        settings = RealmSettings.of(realm);
    }

    /** Somebody's attributes, to read and to write. */
    private interface Target {
        LicenseHolder holder();

        Map<String, List<String>> attributes();

        /** An empty list takes the attribute away. */
        void set(String attribute, List<String> values);
    }

    /**
     * A licence as it stands after a push.
     *
     * @param holder {@code user}, {@code organization} or {@code group}
     */
    public record View(String holder, String name, String state, String expiresAt) {}

    @PUT
    @Path("/")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response push(List<LicenseChange> changes) {
        List<LicenseChange> asked = changes == null ? List.of() : changes;
        requireRights(asked);
        List<String> problems = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        ZoneId zone = settings.get(LicenseSettings.ZONE);
        if (asked.size() > MOST) {
            problems.add("More than " + MOST + " licences at a time");
        }
        for (int i = 0; i < asked.size() && problems.size() < MOST; i++) {
            LicenseChange change = asked.get(i);
            Optional<String> problem =
                    change == null ? Optional.of("is nothing") : change.problem(zone);
            Optional<Target> target = problem.isPresent() ? Optional.empty() : target(change);
            if (target.isEmpty()) {
                problems.add("[" + i + "]: " + problem.orElse("there is no such holder"));
            }
            target.ifPresent(targets::add);
        }
        if (!problems.isEmpty()) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(Map.of("errors", problems))
                    .build();
        }
        for (int i = 0; i < asked.size(); i++) {
            write(targets.get(i), asked.get(i));
        }
        call.adminEvent()
                .operation(OperationType.UPDATE)
                .resource(ResourceType.REALM)
                .resourcePath(session.getContext().getUri())
                .representation(asked)
                .success();
        return Response.ok(Map.of("licenses", targets.stream().map(this::view).toList())).build();
    }

    private void requireRights(List<LicenseChange> changes) {
        boolean companies =
                changes.stream()
                        .anyMatch(
                                change ->
                                        change != null
                                                && (change.organization() != null
                                                        || change.group() != null));
        if (companies) {
            call.auth().realm().requireManageRealm();
        }
        call.auth().users().requireManage();
    }

    private Optional<Target> target(LicenseChange change) {
        if (change.user() != null) {
            return user(change.user().strip());
        }
        return change.organization() != null
                ? organization(change.organization().strip())
                : group(change.group().strip());
    }

    private Optional<Target> user(String name) {
        return Optional.ofNullable(session.users().getUserByUsername(realm, name))
                .or(() -> Optional.ofNullable(session.users().getUserById(realm, name)))
                .map(OfUser::new);
    }

    private Optional<Target> organization(String name) {
        if (!realm.isOrganizationsEnabled()) {
            return Optional.empty();
        }
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        return Optional.ofNullable(organizations.getByAlias(name))
                .or(() -> Optional.ofNullable(organizations.getById(name)))
                .map(OfOrganization::new);
    }

    private Optional<Target> group(String path) {
        return Optional.ofNullable(KeycloakModelUtils.findGroupByPath(session, realm, path))
                .map(OfGroup::new);
    }

    private static void write(Target target, LicenseChange change) {
        text(target, LicenseAttributes.EXPIRES_AT, change.expiresAt());
        text(target, LicenseAttributes.PLAN, change.plan());
        if (change.suspended() != null) {
            target.set(
                    LicenseAttributes.SUSPENDED, change.suspended() ? List.of("true") : List.of());
        }
    }

    private static void text(Target target, String attribute, String value) {
        if (value != null) {
            target.set(attribute, value.isBlank() ? List.of() : List.of(value.strip()));
        }
    }

    private View view(Target target) {
        License license =
                LicenseAttributes.read(
                                target.holder(),
                                target.attributes(),
                                settings.get(LicenseSettings.ZONE))
                        .orElse(License.NONE);
        return new View(
                target.holder().kind().id(),
                target.holder().name(),
                LicensePolicies.of(settings).judge(license, KeycloakClock.now()).state().id(),
                license.end().map(LicenseEnd::text).orElse(null));
    }

    private record OfUser(UserModel user) implements Target {

        @Override
        public LicenseHolder holder() {
            return LicenseHolders.holder(user);
        }

        @Override
        public Map<String, List<String>> attributes() {
            return user.getAttributes();
        }

        @Override
        public void set(String attribute, List<String> values) {
            if (values.isEmpty()) {
                user.removeAttribute(attribute);
            } else {
                user.setAttribute(attribute, values);
            }
        }
    }

    private record OfOrganization(OrganizationModel organization) implements Target {

        @Override
        public LicenseHolder holder() {
            return LicenseHolders.holder(organization);
        }

        @Override
        public Map<String, List<String>> attributes() {
            return organization.getAttributes();
        }

        @Override
        public void set(String attribute, List<String> values) {
            Map<String, List<String>> all = new HashMap<>(organization.getAttributes());
            if (values.isEmpty()) {
                all.remove(attribute);
            } else {
                all.put(attribute, values);
            }
            organization.setAttributes(all);
        }
    }

    private record OfGroup(GroupModel group) implements Target {

        @Override
        public LicenseHolder holder() {
            return new LicenseHolder(Kind.GROUP, group.getId(), group.getName());
        }

        @Override
        public Map<String, List<String>> attributes() {
            return group.getAttributes();
        }

        @Override
        public void set(String attribute, List<String> values) {
            if (values.isEmpty()) {
                group.removeAttribute(attribute);
            } else {
                group.setAttribute(attribute, values);
            }
        }
    }
}
