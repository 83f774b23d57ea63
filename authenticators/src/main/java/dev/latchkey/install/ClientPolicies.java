package dev.latchkey.install;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.util.JsonSerialization;

/** The realm's own client profiles and policies. */
final class ClientPolicies {

    private static final String EXECUTOR = "latchkey-access";
    private static final String ANY_CLIENT = "any-client";
    private static final String FLOW_PICKER = "auth-flow-enforcer";

    private final KeycloakSession session;
    private final RealmModel realm;

    ClientPolicies(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    Set<String> profileNames() {
        return names(profiles(), ClientProfileRepresentation::getName);
    }

    Set<String> policyNames() {
        return names(policies(), ClientPolicyRepresentation::getName);
    }

    private static <T> Set<String> names(List<T> all, java.util.function.Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the pack's executor looks at every client. */
    boolean guarded() {
        Set<String> with = executors(EXECUTOR::equals).keySet();
        return policies().stream()
                .filter(p -> Boolean.TRUE.equals(p.isEnabled()))
                .filter(
                        p ->
                                p.getConditions() != null
                                        && p.getConditions().size() == 1
                                        && ANY_CLIENT.equals(
                                                p.getConditions().get(0).getConditionProviderId()))
                .anyMatch(
                        p ->
                                p.getProfiles() != null
                                        && p.getProfiles().stream().anyMatch(with::contains));
    }

    /** Flows that a client policy picks, whatever is bound: profile by alias of the flow. */
    Map<String, String> pickedFlows() {
        Map<String, String> picked = new LinkedHashMap<>();
        for (ClientProfileRepresentation profile : profiles()) {
            Optional.ofNullable(profile.getExecutors()).stream()
                    .flatMap(List::stream)
                    .filter(e -> FLOW_PICKER.equals(e.getExecutorProviderId()))
                    .filter(e -> e.getConfiguration() != null)
                    .map(e -> e.getConfiguration().path("auth-flow-alias").asText())
                    .forEach(alias -> picked.put(alias, profile.getName()));
        }
        return picked;
    }

    /** Executors of that kind, by profile. */
    Map<String, List<String>> executors(Predicate<String> wanted) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (ClientProfileRepresentation profile : profiles()) {
            List<String> ids =
                    Optional.ofNullable(profile.getExecutors()).stream()
                            .flatMap(List::stream)
                            .map(e -> e.getExecutorProviderId())
                            .filter(wanted)
                            .distinct()
                            .toList();
            if (!ids.isEmpty()) {
                found.put(profile.getName(), ids);
            }
        }
        return found;
    }

    /** Profiles that do more than the pack's part, and policies that use others or look at clients by rules of their own. */
    Map<Part, Map<String, String>> inUse() {
        Map<String, String> profiles = new HashMap<>();
        executors(id -> !EXECUTOR.equals(id))
                .keySet()
                .forEach(name -> profiles.put(name, "it has executors of others"));
        Map<String, String> policies = new HashMap<>();
        for (ClientPolicyRepresentation policy : policies()) {
            boolean others =
                    policy.getProfiles() != null
                            && policy.getProfiles().stream()
                                    .anyMatch(
                                            p ->
                                                    profiles.containsKey(p)
                                                            || !executors(EXECUTOR::equals)
                                                                    .containsKey(p));
            if (others) {
                policies.put(policy.getName(), "it applies profiles of others");
            }
        }
        return Map.of(Part.CLIENT_PROFILE, profiles, Part.CLIENT_POLICY, policies);
    }

    void addProfiles(Collection<JsonNode> definitions) {
        List<ClientProfileRepresentation> all = new ArrayList<>(profiles());
        definitions.forEach(d -> all.add(read(d, ClientProfileRepresentation.class)));
        writeProfiles(all);
    }

    void addPolicies(Collection<JsonNode> definitions) {
        List<ClientPolicyRepresentation> all = new ArrayList<>(policies());
        definitions.forEach(d -> all.add(read(d, ClientPolicyRepresentation.class)));
        writePolicies(all);
    }

    void removeExecutors(String profileName, Collection<String> executors) {
        List<ClientProfileRepresentation> all = profiles();
        all.stream()
                .filter(p -> p.getName().equals(profileName))
                .forEach(
                        p ->
                                p.setExecutors(
                                        p.getExecutors().stream()
                                                .filter(
                                                        e ->
                                                                !executors.contains(
                                                                        e.getExecutorProviderId()))
                                                .toList()));
        writeProfiles(all);
    }

    /** Policies stop applying a profile before it goes: Keycloak refuses those that name what is not there. */
    void removeProfiles(Set<String> names) {
        List<ClientPolicyRepresentation> policies = policies();
        policies.stream()
                .filter(p -> p.getProfiles() != null)
                .forEach(
                        p ->
                                p.setProfiles(
                                        p.getProfiles().stream()
                                                .filter(n -> !names.contains(n))
                                                .toList()));
        writePolicies(policies);
        writeProfiles(profiles().stream().filter(p -> !names.contains(p.getName())).toList());
    }

    void removePolicies(Set<String> names) {
        writePolicies(policies().stream().filter(p -> !names.contains(p.getName())).toList());
    }

    private List<ClientProfileRepresentation> profiles() {
        try {
            return Optional.ofNullable(
                            session.clientPolicy().getClientProfiles(realm, false).getProfiles())
                    .orElse(List.of());
        } catch (ClientPolicyException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ClientPolicyRepresentation> policies() {
        try {
            return Optional.ofNullable(
                            session.clientPolicy().getClientPolicies(realm, false).getPolicies())
                    .orElse(List.of());
        } catch (ClientPolicyException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeProfiles(List<ClientProfileRepresentation> profiles) {
        ClientProfilesRepresentation all = new ClientProfilesRepresentation();
        all.setProfiles(new ArrayList<>(profiles));
        try {
            session.clientPolicy().updateClientProfiles(realm, all);
        } catch (ClientPolicyException e) {
            throw new IllegalStateException(e.getErrorDetail(), e);
        }
    }

    private void writePolicies(List<ClientPolicyRepresentation> policies) {
        ClientPoliciesRepresentation all = new ClientPoliciesRepresentation();
        all.setPolicies(new ArrayList<>(policies));
        try {
            session.clientPolicy().updateClientPolicies(realm, all);
        } catch (ClientPolicyException e) {
            throw new IllegalStateException(e.getErrorDetail(), e);
        }
    }

    private static <T> T read(JsonNode definition, Class<T> type) {
        try {
            return JsonSerialization.readValue(definition.toString(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
