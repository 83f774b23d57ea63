package dev.latchkey.install;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPGroup;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.config.UPConfigUtils;
import org.keycloak.util.JsonSerialization;

/** The realm's user profile: what users' attributes are. */
final class Profile {

    private static final List<String> VALUES =
            List.of(
                    "select count(distinct a.user.id) from UserAttributeEntity a"
                            + " where a.user.realmId = :realm and a.name = :name",
                    "select count(distinct a.userId) from FederatedUserAttributeEntity a"
                            + " where a.realmId = :realm and a.name = :name");

    private final KeycloakSession session;
    private final RealmModel realm;

    Profile(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    Set<String> attributeNames() {
        return attributes().stream()
                .map(UPAttribute::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> groupNames() {
        return groups().stream()
                .map(UPGroup::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Attributes that users may change by what the profile says. */
    Set<String> editableByUsers() {
        return attributes().stream()
                .filter(
                        a ->
                                a.getPermissions() != null
                                        && a.getPermissions().getEdit().contains("user"))
                .map(UPAttribute::getName)
                .collect(Collectors.toSet());
    }

    /** Of those added by the pack, attributes that people have values of, and groups that others are in. */
    Map<Part, Map<String, String>> inUse(Set<String> ownAttributes, Set<String> ownGroups) {
        Map<String, String> attributes = new HashMap<>();
        for (String name : ownAttributes) {
            long people = people(name);
            if (people > 0) {
                attributes.put(
                        name,
                        "%d %s of it"
                                .formatted(
                                        people,
                                        people == 1 ? "person has a value" : "people have values"));
            }
        }
        Map<String, String> groups = new HashMap<>();
        for (UPAttribute attribute : attributes()) {
            boolean stays =
                    !ownAttributes.contains(attribute.getName())
                            || attributes.containsKey(attribute.getName());
            if (stays && attribute.getGroup() != null && ownGroups.contains(attribute.getGroup())) {
                groups.put(attribute.getGroup(), "user attributes that stay are in it");
            }
        }
        return Map.of(Part.PROFILE_ATTRIBUTE, attributes, Part.PROFILE_GROUP, groups);
    }

    void addAttributes(Collection<JsonNode> definitions) {
        UPConfig config = config();
        definitions.forEach(d -> config.addOrReplaceAttribute(read(d, UPAttribute.class)));
        write(config);
    }

    void addGroups(Collection<JsonNode> definitions) {
        UPConfig config = config();
        definitions.forEach(d -> config.addGroup(read(d, UPGroup.class)));
        write(config);
    }

    void removeAttributes(Set<String> names) {
        UPConfig config = config();
        names.forEach(config::removeAttribute);
        write(config);
    }

    void removeGroups(Set<String> names) {
        UPConfig config = config();
        config.setGroups(groups().stream().filter(g -> !names.contains(g.getName())).toList());
        write(config);
    }

    private long people(String attribute) {
        EntityManager database =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return VALUES.stream()
                .mapToLong(
                        query ->
                                database.createQuery(query, Long.class)
                                        .setParameter("realm", realm.getId())
                                        .setParameter("name", attribute)
                                        .getSingleResult())
                .sum();
    }

    private List<UPAttribute> attributes() {
        return Optional.ofNullable(config().getAttributes()).orElse(List.of());
    }

    private List<UPGroup> groups() {
        return Optional.ofNullable(config().getGroups()).orElse(List.of());
    }

    private UPConfig config() {
        return session.getProvider(UserProfileProvider.class).getConfiguration();
    }

    /** What is Keycloak's own again is not kept: a realm without a profile of its own follows the server's. */
    private void write(UPConfig config) {
        boolean stock = text(config).equals(text(UPConfigUtils.parseSystemDefaultConfig()));
        session.getProvider(UserProfileProvider.class).setConfiguration(stock ? null : config);
    }

    private static String text(UPConfig config) {
        try {
            return JsonSerialization.writeValueAsString(config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
