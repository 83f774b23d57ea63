package dev.latchkey.server.page;

import java.util.Map;

/**
 * Says in the pack's words why the realm's policy refused a password. Keycloak's own begin with "Invalid password" each time
 * and leave Russian endings to the reader ("символов(а)").
 */
public final class PolicyWords {

    private static final Map<String, String> BY_KEYCLOAKS_KEY =
            Map.ofEntries(
                    Map.entry("invalidPasswordMinLengthMessage", "latchkeyPasswordTooShort"),
                    Map.entry("invalidPasswordMaxLengthMessage", "latchkeyPasswordTooLong"),
                    Map.entry("invalidPasswordMinDigitsMessage", "latchkeyPasswordFewDigits"),
                    Map.entry(
                            "invalidPasswordMinUpperCaseCharsMessage", "latchkeyPasswordFewUpper"),
                    Map.entry(
                            "invalidPasswordMinLowerCaseCharsMessage", "latchkeyPasswordFewLower"),
                    Map.entry(
                            "invalidPasswordMinSpecialCharsMessage", "latchkeyPasswordFewSpecial"),
                    Map.entry("invalidPasswordNotUsernameMessage", "latchkeyPasswordIsUsername"),
                    Map.entry(
                            "invalidPasswordNotContainsUsernameMessage",
                            "latchkeyPasswordContainsUsername"),
                    Map.entry("invalidPasswordNotEmailMessage", "latchkeyPasswordIsEmail"),
                    Map.entry("invalidPasswordHistoryMessage", "latchkeyPasswordUsedBefore"),
                    Map.entry("invalidPasswordBlacklistedMessage", "latchkeyPasswordCommon"),
                    Map.entry("invalidPasswordRegexPatternMessage", "latchkeyPasswordAgainstRules"),
                    Map.entry("invalidPasswordGenericMessage", "latchkeyPasswordAgainstRules"));

    private PolicyWords() {}

    /** The pack's message key for one of Keycloak's; that same one for a policy that is not Keycloak's own. */
    public static String keyFor(String messageKey) {
        return BY_KEYCLOAKS_KEY.getOrDefault(messageKey, messageKey);
    }
}
