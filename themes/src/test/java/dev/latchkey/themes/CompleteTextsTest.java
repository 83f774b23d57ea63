package dev.latchkey.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("On each supported Keycloak, texts in English and Russian")
class CompleteTextsTest {

    /**
     * Texts whose values one language needs and the other does without: English counts values in words, and the messages of a
     * required field name it in English only.
     */
    private static final Set<String> OTHER_VALUES =
            Set.of(
                    "error-invalid-multivalued-size",
                    "missingUsernameMessage",
                    "missingFirstNameMessage",
                    "missingLastNameMessage",
                    "missingEmailMessage",
                    "missingPasswordMessage",
                    "invalidEmailMessage");

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dev.latchkey.themes.Texts#all")
    @DisplayName("have the same keys")
    void sameKeys(String version, String type) {
        Set<String> missing = new TreeSet<>(Texts.resolved(version, type, "en").keySet());
        missing.removeAll(Texts.resolved(version, type, "ru").keySet());

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dev.latchkey.themes.Texts#all")
    @DisplayName("ask for the same values")
    void sameValues(String version, String type) {
        Map<String, String> english = Texts.resolved(version, type, "en");
        Map<String, String> russian = Texts.resolved(version, type, "ru");
        Set<String> rewritten = Texts.own("email", "en").keySet();

        english.forEach(
                (key, text) -> {
                    // whose English is Keycloak's and has other dates than the text that ours
                    // replaces
                    boolean unused = type.equals("email") && !rewritten.contains(key);
                    if (!unused && !OTHER_VALUES.contains(key)) {
                        assertThat(values(russian.get(key)))
                                .as("%s: %s", key, russian.get(key))
                                .isEqualTo(values(text));
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    @DisplayName("tell a wrong secret from a locked account in nothing")
    void lockedLooksLikeWrong(String language) {
        for (String version : Texts.versions()) {
            Map<String, String> texts = Texts.resolved(version, "login", language);
            for (String lock : List.of("Temporarily", "Permanently")) {
                assertThat(texts.get("account" + lock + "DisabledMessage"))
                        .isEqualTo(texts.get("invalidUserMessage"));
                assertThat(texts.get("account" + lock + "DisabledMessageTotp"))
                        .isEqualTo(texts.get("invalidTotpMessage"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"}) // the account's are formatted by its script
    @DisplayName("can be formatted, and no apostrophe swallows a value")
    void formats(String type) {
        Texts.own(type, "ru").forEach(CompleteTextsTest::assertFormat);
        Texts.own(type, "en").forEach(CompleteTextsTest::assertFormat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email", "account"})
    @DisplayName("would not have the same keys with Keycloak's alone (control)")
    void controlStockIsIncomplete(String type) {
        String version = Texts.versions().get(0);

        Set<String> missing = new TreeSet<>(Texts.stock(version, type, "en").keySet());
        missing.removeAll(Texts.stock(version, type, "ru").keySet());

        assertThat(missing).isNotEmpty();
    }

    private static void assertFormat(String key, String text) {
        assertThat(text).as(key).isNotBlank().isEqualTo(text.strip());
        assertThat(text.replace("''", "")).as(key).doesNotContain("'");
        assertThatCode(() -> new MessageFormat(text.replaceAll("\\$\\{[^}]*}", "")))
                .as(key)
                .doesNotThrowAnyException();
    }

    /** Which values a text asks for, how often and in which form left aside. */
    private static Set<String> values(String text) {
        return Pattern.compile("\\{\\{?(\\w+)[^}]*}}?|<\\d>")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(value -> value.replaceFirst("^(\\{\\d+),.*", "$1}"))
                .collect(Collectors.toSet());
    }
}
