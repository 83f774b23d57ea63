package dev.latchkey.install;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.ProtocolMapperContainerModel;
import org.keycloak.models.RealmModel;

/** What names a provider of the pack outside flows and required actions, and would fail or be ignored without its jar. */
final class Mentions {

    private final KeycloakSession session;
    private final RealmModel realm;

    Mentions(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    private record Mention(String words, Runnable removal) {}

    List<String> words() {
        return all().stream().map(Mention::words).toList();
    }

    void remove() {
        all().forEach(m -> m.removal().run());
    }

    private List<Mention> all() {
        List<Mention> all = new ArrayList<>();
        realm.getClientsStream()
                .forEach(c -> mappers(all, "client '%s'".formatted(c.getClientId()), c));
        realm.getClientScopesStream()
                .forEach(s -> mappers(all, "client scope '%s'".formatted(s.getName()), s));
        executors(all);
        listeners(all);
        passwordPolicies(all);
        realm.getComponentsStream()
                .filter(c -> isOurs(c.getProviderId()))
                .forEach(
                        c ->
                                all.add(
                                        new Mention(
                                                "Component '%s' (%s)"
                                                        .formatted(c.getName(), c.getProviderId()),
                                                () -> realm.removeComponent(c))));
        return all;
    }

    private static boolean isOurs(String provider) {
        return provider != null && provider.startsWith("latchkey-");
    }

    private static void mappers(
            List<Mention> all, String where, ProtocolMapperContainerModel container) {
        container
                .getProtocolMappersStream()
                .filter(m -> isOurs(m.getProtocolMapper()))
                .forEach(
                        m ->
                                all.add(
                                        new Mention(
                                                "Mapper '%s' of %s (%s)"
                                                        .formatted(
                                                                m.getName(),
                                                                where,
                                                                m.getProtocolMapper()),
                                                () -> container.removeProtocolMapper(m))));
    }

    private void executors(List<Mention> all) {
        ClientPolicies policies = new ClientPolicies(session, realm);
        policies.executors(Mentions::isOurs)
                .forEach(
                        (profile, executors) ->
                                all.add(
                                        new Mention(
                                                "Executor %s of client profile '%s'"
                                                        .formatted(
                                                                String.join(", ", executors),
                                                                profile),
                                                () ->
                                                        policies.removeExecutors(
                                                                profile, executors))));
    }

    private void listeners(List<Mention> all) {
        Set<String> ours =
                realm.getEventsListenersStream()
                        .filter(Mentions::isOurs)
                        .collect(Collectors.toSet());
        if (!ours.isEmpty()) {
            all.add(
                    new Mention(
                            "Event listener " + String.join(", ", ours),
                            () -> {
                                Set<String> left =
                                        realm.getEventsListenersStream()
                                                .collect(Collectors.toCollection(HashSet::new));
                                left.removeAll(ours);
                                realm.setEventsListeners(left);
                            }));
        }
    }

    private void passwordPolicies(List<Mention> all) {
        realm.getPasswordPolicy().getPolicies().stream()
                .filter(Mentions::isOurs)
                .forEach(
                        id ->
                                all.add(
                                        new Mention(
                                                "Password policy " + id,
                                                () -> realm.setPasswordPolicy(without(id)))));
    }

    private PasswordPolicy without(String id) {
        return realm.getPasswordPolicy().toBuilder().remove(id).build(session);
    }
}
