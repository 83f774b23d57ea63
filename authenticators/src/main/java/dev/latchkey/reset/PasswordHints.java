package dev.latchkey.reset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;

/** Says what the realm's password policy asks for, before somebody types: message keys with their arguments. */
final class PasswordHints {

    /** The policies that a person can act on, by Keycloak's ids, and their texts. */
    private static final Map<String, String> WITH_NUMBER =
            Map.of(
                    "length",
                    "latchkeyHintLength",
                    "maxLength",
                    "latchkeyHintMaxLength",
                    "digits",
                    "latchkeyHintDigits",
                    "upperCase",
                    "latchkeyHintUpper",
                    "lowerCase",
                    "latchkeyHintLower",
                    "specialChars",
                    "latchkeyHintSpecial",
                    PasswordPolicy.PASSWORD_HISTORY_ID,
                    "latchkeyHintHistory");

    private static final Map<String, String> PLAIN =
            Map.of(
                    "notUsername", "latchkeyHintNotUsername",
                    "notContainsUsername", "latchkeyHintNotContainsUsername",
                    "notEmail", "latchkeyHintNotEmail",
                    "passwordBlacklist", "latchkeyHintBlacklist");

    private PasswordHints() {}

    /** Each hint as a message {@code key} and the {@code value} of its placeholder, empty if it has none. */
    static List<Map<String, String>> of(RealmModel realm) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        Set<String> ids = policy.getPolicies();
        return ids.stream()
                .sorted()
                .flatMap(id -> hint(id, policy.getPolicyConfig(id)).stream())
                .distinct()
                .toList();
    }

    private static List<Map<String, String>> hint(String id, Object config) {
        if (WITH_NUMBER.containsKey(id)) {
            return List.of(Map.of("key", WITH_NUMBER.get(id), "value", String.valueOf(config)));
        }
        return PLAIN.containsKey(id)
                ? List.of(Map.of("key", PLAIN.get(id), "value", ""))
                : List.of();
    }
}
