package dev.latchkey.install;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a realm should have besides flows. Read from the realm that the pack ships, so that the two can't differ.
 *
 * @param parts definitions by kind and name
 * @param settings values by {@link RealmSettingNames}
 */
record Blueprint(Map<Part, Map<String, JsonNode>> parts, Map<String, String> settings) {

    private static final String SHIPPED = "/META-INF/latchkey/crm-realm.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The one inside the jar. */
    static Blueprint shipped() {
        try (InputStream file = Blueprint.class.getResourceAsStream(SHIPPED)) {
            return of(JSON.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pack's share of a realm in Keycloak's JSON. */
    static Blueprint of(JsonNode realm) {
        Map<Part, Map<String, JsonNode>> parts = new EnumMap<>(Part.class);
        parts.put(Part.ROLE, named(realm.at("/roles/realm"), "name", r -> true));
        parts.put(
                Part.REQUIRED_ACTION,
                named(
                        realm.get("requiredActions"),
                        "alias",
                        a -> a.get("providerId").asText().startsWith("latchkey-")));
        JsonNode profile = profile(realm);
        parts.put(
                Part.PROFILE_ATTRIBUTE,
                named(profile.get("attributes"), "name", a -> a.has("group")));
        parts.put(
                Part.PROFILE_GROUP,
                named(
                        profile.get("groups"),
                        "name",
                        g -> uses(profile.get("attributes"), g.get("name").asText())));
        parts.put(Part.TEXT, texts(realm.get("localizationTexts"), profile));
        parts.put(
                Part.CLIENT_PROFILE,
                named(realm.at("/clientProfiles/profiles"), "name", p -> true));
        parts.put(
                Part.CLIENT_POLICY, named(realm.at("/clientPolicies/policies"), "name", p -> true));
        return new Blueprint(parts, settings(realm));
    }

    JsonNode definition(Part part, String name) {
        return parts.get(part).get(name);
    }

    private static Map<String, JsonNode> named(
            JsonNode all, String key, Predicate<JsonNode> wanted) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        for (JsonNode one : all) {
            if (wanted.test(one)) {
                named.put(one.get(key).asText(), one);
            }
        }
        return named;
    }

    private static JsonNode profile(JsonNode realm) {
        for (JsonNode component :
                realm.at("/components/org.keycloak.userprofile.UserProfileProvider")) {
            try {
                return JSON.readTree(
                        component.at("/config/kc.user.profile.config").get(0).asText());
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        }
        throw new IllegalArgumentException("The realm has no user profile");
    }

    private static boolean uses(JsonNode attributes, String group) {
        for (JsonNode attribute : attributes) {
            if (attribute.path("group").asText().equals(group)) {
                return true;
            }
        }
        return false;
    }

    /** Those that the user profile shows. */
    private static Map<String, JsonNode> texts(JsonNode languages, JsonNode profile) {
        Map<String, JsonNode> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> language : languages.properties()) {
            for (Map.Entry<String, JsonNode> text : language.getValue().properties()) {
                if (RealmPicture.names(profile, text.getKey())) {
                    texts.put(language.getKey() + " " + text.getKey(), text.getValue());
                }
            }
        }
        return texts;
    }

    private static Map<String, String> settings(JsonNode realm) {
        Map<String, String> settings = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : realm.properties()) {
            if (field.getValue().isValueNode()) {
                settings.put(field.getKey(), field.getValue().asText());
            }
        }
        realm.get("attributes")
                .properties()
                .forEach(a -> settings.put(a.getKey(), a.getValue().asText()));
        return settings;
    }
}
