package dev.latchkey.install;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The realm's own texts, each by its language and key, {@code ru profile.yes}. */
final class Texts {

    private final KeycloakSession session;
    private final RealmModel realm;

    Texts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        realm.getRealmLocalizationTexts()
                .forEach(
                        (language, texts) ->
                                texts.forEach((key, text) -> all.put(language + " " + key, text)));
        return all;
    }

    /** One write for each language: JPA's {@code RealmAdapter} does not see a language that it has just made. */
    void add(Map<String, JsonNode> texts) {
        Map<String, Map<String, String>> byLanguage = new TreeMap<>();
        texts.forEach(
                (name, text) ->
                        byLanguage
                                .computeIfAbsent(language(name), l -> new HashMap<>())
                                .put(key(name), text.asText()));
        byLanguage.forEach(realm::createOrUpdateRealmLocalizationTexts);
    }

    /** A language that is left without texts goes, too. */
    void remove(Set<String> names) {
        Map<String, Set<String>> byLanguage = new TreeMap<>();
        names.forEach(
                name ->
                        byLanguage
                                .computeIfAbsent(language(name), l -> new TreeSet<>())
                                .add(key(name)));
        byLanguage.forEach(this::remove);
    }

    private void remove(String language, Set<String> keys) {
        Set<String> left =
                new HashSet<>(realm.getRealmLocalizationTextsByLocale(language).keySet());
        left.removeAll(keys);
        if (left.isEmpty()) {
            realm.removeRealmLocalizationTexts(language);
        } else {
            keys.forEach(key -> session.realms().deleteLocalizationText(realm, language, key));
        }
    }

    private static String language(String name) {
        return name.substring(0, name.indexOf(' '));
    }

    private static String key(String name) {
        return name.substring(name.indexOf(' ') + 1);
    }
}
