package dev.latchkey.reset;

import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;

/** Says what the realm's password policy asks for, before somebody types: message keys with their arguments. */
final class PasswordHints {

    /** The pack's own; another room's, whose name for it is what outsiders see too. */
    private static final String GUESSABLE = "latchkey-guessable";

    private static final String LENGTH = "length";

    /** The policies that a person can act on, by Keycloak's ids, and their texts. */
    private static final Map<String, String> WITH_NUMBER =
            Map.of(
                    LENGTH,
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
                    "notUsername",
                    "latchkeyHintNotUsername",
                    "notContainsUsername",
                    "latchkeyHintNotContainsUsername",
                    "notEmail",
                    "latchkeyHintNotEmail",
                    "passwordBlacklist",
                    "latchkeyHintBlacklist",
                    GUESSABLE,
                    "latchkeyHintGuessable");

    private PasswordHints() {}

    /**
     * Each hint as a message {@code key} and the {@code value} of its placeholder, empty if it has none.
     *
     * @param standsAlone whether the account has no second factor, so that the password must be longer
     */
    static List<Map<String, String>> of(RealmModel realm, boolean standsAlone) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        Map<String, Object> asked = new TreeMap<>();
        policy.getPolicies().forEach(id -> asked.put(id, policy.getPolicyConfig(id)));
        if (standsAlone && asked.containsKey(GUESSABLE)) {
            asked.merge(
                    LENGTH,
                    RealmSettings.of(realm).get(Settings.PASSWORD_LENGTH_ALONE),
                    (one, other) -> Math.max((Integer) one, (Integer) other));
        }
        return asked.entrySet().stream()
                .flatMap(policyAsked -> hint(policyAsked.getKey(), policyAsked.getValue()).stream())
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
