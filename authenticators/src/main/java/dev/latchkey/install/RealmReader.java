package dev.latchkey.install;

import dev.latchkey.install.RealmPicture.KnownFlow;
import dev.latchkey.install.flow.FlowKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.RoleModel;

/** Takes a picture of a realm of this server. */
final class RealmReader {

    private final KeycloakSession session;
    private final RealmModel realm;

    RealmReader(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * @param record what the pack has added already, to see what of it is in use
     */
    RealmPicture picture(InstallRecord record) {
        ClientPolicies policies = new ClientPolicies(session, realm);
        Map<String, KnownFlow> flows = flows();
        Map<Place, String> bindings = bindings();
        return new RealmPicture(
                flows,
                bindings,
                boundElsewhere(record),
                SettingAccess.read(realm),
                parts(policies),
                policies.guarded(),
                new Mentions(session, realm).words(),
                inUse(record, policies),
                new Texts(session, realm).all(),
                new Remarks(session, realm).all());
    }

    private Map<String, KnownFlow> flows() {
        FlowReader reader = new FlowReader(session, realm);
        Map<String, KnownFlow> flows = new LinkedHashMap<>();
        realm.getAuthenticationFlowsStream()
                .filter(AuthenticationFlowModel::isTopLevel)
                .filter(flow -> FlowReader.BASIC.equals(flow.getProviderId()))
                .forEach(
                        flow ->
                                flows.put(
                                        flow.getId(),
                                        new KnownFlow(reader.read(flow), flow.isBuiltIn())));
        return flows;
    }

    private Map<Place, String> bindings() {
        Map<Place, String> bindings = new LinkedHashMap<>();
        bind(bindings, FlowKind.BROWSER, realm.getBrowserFlow());
        bind(bindings, FlowKind.DIRECT_GRANT, realm.getDirectGrantFlow());
        bind(bindings, FlowKind.RESET_CREDENTIALS, realm.getResetCredentialsFlow());
        realm.getClientsStream().forEach(client -> bind(bindings, client));
        return bindings;
    }

    private static void bind(
            Map<Place, String> bindings, FlowKind kind, AuthenticationFlowModel flow) {
        if (flow != null) {
            bindings.put(Place.ofRealm(kind), flow.getId());
        }
    }

    private static void bind(Map<Place, String> bindings, ClientModel client) {
        for (FlowKind kind : FlowKind.values()) {
            String flow = client.getAuthenticationFlowBindingOverride(kind.binding());
            if (flow != null && !flow.isEmpty()) {
                Place.Client place = new Place.Client(client.getId(), client.getClientId());
                bindings.put(new Place(kind, Optional.of(place)), flow);
            }
        }
    }

    private Set<String> boundElsewhere(InstallRecord record) {
        Stream<String> ofRealm =
                Stream.of(
                                realm.getRegistrationFlow(),
                                realm.getClientAuthenticationFlow(),
                                realm.getDockerAuthenticationFlow(),
                                realm.getFirstBrokerLoginFlow())
                        .filter(Objects::nonNull)
                        .map(AuthenticationFlowModel::getId);
        Stream<String> ofProviders =
                record.copies.keySet().stream()
                        .filter(
                                flow ->
                                        session.identityProviders()
                                                .getByFlow(flow, null, 0, 1)
                                                .findAny()
                                                .isPresent());
        return Stream.concat(ofRealm, ofProviders).collect(Collectors.toSet());
    }

    private Map<Part, Set<String>> parts(ClientPolicies policies) {
        Profile profile = new Profile(session, realm);
        Map<Part, Set<String>> parts = new EnumMap<>(Part.class);
        parts.put(
                Part.ROLE,
                realm.getRolesStream().map(RoleModel::getName).collect(Collectors.toSet()));
        parts.put(
                Part.REQUIRED_ACTION,
                realm.getRequiredActionProvidersStream()
                        .map(RequiredActionProviderModel::getAlias)
                        .collect(Collectors.toSet()));
        parts.put(Part.PROFILE_GROUP, profile.groupNames());
        parts.put(Part.PROFILE_ATTRIBUTE, profile.attributeNames());
        parts.put(Part.TEXT, new Texts(session, realm).all().keySet());
        parts.put(Part.CLIENT_PROFILE, policies.profileNames());
        parts.put(Part.CLIENT_POLICY, policies.policyNames());
        return parts;
    }

    private Map<Part, Map<String, String>> inUse(InstallRecord record, ClientPolicies policies) {
        Map<Part, Map<String, String>> inUse = new EnumMap<>(Part.class);
        inUse.putAll(policies.inUse());
        inUse.putAll(
                new Profile(session, realm)
                        .inUse(
                                record.added.getOrDefault(Part.PROFILE_ATTRIBUTE, Set.of()),
                                record.added.getOrDefault(Part.PROFILE_GROUP, Set.of())));
        Map<String, String> roles = new HashMap<>();
        record.added.getOrDefault(Part.ROLE, Set.of()).stream()
                .map(realm::getRole)
                .filter(Objects::nonNull)
                .filter(this::isGiven)
                .forEach(role -> roles.put(role.getName(), "it is given to somebody"));
        inUse.put(Part.ROLE, roles);
        return inUse;
    }

    private boolean isGiven(RoleModel role) {
        return role.isComposite()
                || session.users().getRoleMembersStream(realm, role, 0, 1).findAny().isPresent()
                || session.groups().getGroupsByRoleStream(realm, role, 0, 1).findAny().isPresent()
                || realm.getRolesStream()
                        .filter(RoleModel::isComposite)
                        .anyMatch(r -> r.getCompositesStream().anyMatch(role::equals));
    }
}
