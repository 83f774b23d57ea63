package dev.latchkey.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every Russian text that theme {@code latchkey} shows, Keycloak's own included: a text of a new version that
 * breaks a rule fails here until the theme replaces it.
 */
@DisplayName("A Russian text")
class RussianTextsTest {

    /** What Russian writes in Latin letters too: abbreviations, and the names of applications as shops show them. */
    private static final Set<String> LATIN_NAMES =
            Set.of(
                    "CRM",
                    "ID",
                    "IP",
                    "NFC",
                    "QR",
                    "SMS",
                    "USB",
                    "Bluetooth",
                    "FreeOTP",
                    "Google",
                    "Microsoft",
                    "Authenticator");

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dev.latchkey.themes.Texts#all")
    @DisplayName("has no English words, and no Latin letter among Cyrillic ones")
    void isRussian(String version, String type) {
        eachText(
                version,
                type,
                (key, words) ->
                        assertThat(matches("[A-Za-z]+", words))
                                .as("%s: %s", key, words)
                                .allMatch(LATIN_NAMES::contains));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dev.latchkey.themes.Texts#all")
    @DisplayName("quotes with guillemets, and closes each that it opens")
    void quotes(String version, String type) {
        eachText(
                version,
                type,
                (key, words) -> {
                    assertThat(words).as(key).doesNotContain("\"", "''", "\u201c", "\u201d");
                    assertThat(matches("\u00ab", words))
                            .as("%s: %s", key, words)
                            .hasSameSizeAs(matches("\u00bb", words).toList());
                });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dev.latchkey.themes.Texts#all")
    @DisplayName("never starts a line with a dash, nor takes a hyphen for one")
    void dashes(String version, String type) {
        eachText(
                version,
                type,
                (key, words) ->
                        assertThat(words)
                                .as(key)
                                .doesNotContainPattern("[^\u00a0]\u2014")
                                .doesNotContainPattern("\u2014[^ \u00a0]")
                                .doesNotContain(" - ", "\u2013"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dev.latchkey.themes.Texts#all")
    @DisplayName(
            "addresses people as \u00abвы\u00bb, with a small letter but where a sentence starts")
    void politeness(String version, String type) {
        eachText(
                version,
                type,
                (key, words) ->
                        assertThat(words)
                                .as(key)
                                .doesNotContainPattern(
                                        "(?U)[^.?!:\u2026>\\s]\\s+(Вы|Вас|Вам|Вами|Ваш\\p{IsCyrillic}*)\\b")
                                .doesNotContainPattern("(?U)\\b([Тт]ы|[Тт]ебя|[Тт]вой)\\b"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dev.latchkey.themes.Texts#all")
    @DisplayName("spells as carefully as ours do")
    void spelling(String version, String type) {
        eachText(
                version,
                type,
                (key, words) ->
                        assertThat(words)
                                .as(key)
                                .doesNotContainPattern("(?U)(?i)\\bучетн|\\bеще\\b|\\bсчетчик")
                                .doesNotContain("...", "  ", " ,", " ."));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dev.latchkey.themes.Texts#all")
    @DisplayName("puts no noun after a number, whose form would be wrong for some")
    void noNounsAfterNumbers(String version, String type) {
        Texts.resolved(version, type, "ru")
                .forEach(
                        (key, text) -> {
                            assertThat(text)
                                    .as(key)
                                    .doesNotContain(",choice,", "(ов)", "(а)", "(ы)");
                            if (COUNTING.matcher(key).find()) {
                                assertThat(text)
                                        .as(key)
                                        .doesNotContainPattern(
                                                "(?U)\\{\\{?\\w+}?}[ \u00a0](?!(до|и|с|мин|ч|сут)\\b)\\p{IsCyrillic}");
                            }
                        });
    }

    /** The texts whose values are numbers. */
    private static final Pattern COUNTING =
            Pattern.compile(
                    "(?i)(min|max)\\w*(length|digits|chars)|length|out-of-range|multivalued|cooldown|history|number-|waiting|account(Disable|Delete)Notification");

    @Nested
    @DisplayName("that says how long a link is valid")
    class Validity {

        private static final Map<String, String> SIGNS =
                Map.of("seconds", "с", "minutes", "мин", "hours", "ч", "days", "сут");

        @Test
        @DisplayName("is right for every number from 0 to 125")
        void everyNumber() {
            Map<String, String> texts = Texts.own("email", "ru");
            SIGNS.forEach(
                    (unit, sign) -> {
                        String key = "linkExpirationFormatter.timePeriodUnit." + unit;
                        for (int n = 0; n <= 125; n++) {
                            // as Keycloak's LinkExpirationFormatterMethod puts them together
                            String shown = n + " " + MessageFormat.format(texts.get(key), n);
                            assertThat(shown).isEqualTo(n + " " + sign);
                        }
                    });
        }

        @Test
        @DisplayName("would be wrong with Keycloak's own units (control)")
        void controlStockIsWrong() {
            String unit =
                    Texts.stock(Texts.versions().get(0), "email", "ru")
                            .get("linkExpirationFormatter.timePeriodUnit.minutes");

            assertThat(new MessageFormat(unit, new Locale("ru")).format(new Object[] {21}))
                    .isEqualTo("минут");
        }
    }

    /** The words of each text: values, markup, addresses and names of variables left out; names of languages too. */
    private static void eachText(String version, String type, BiConsumer<String, String> check) {
        Texts.resolved(version, type, "ru")
                .forEach(
                        (key, text) -> {
                            if (!key.startsWith("locale_")) {
                                check.accept(key, words(text));
                            }
                        });
    }

    private static String words(String text) {
        return text.replaceAll("\\$\\{[^}]*}|\\{\\{[^}]*}}|\\{[^}]*}", "1")
                .replaceAll("</?[a-z0-9][^>]*>", "")
                .replaceAll("&\\w+;", "")
                .replaceAll("\\S+@\\S+", "1");
    }

    private static Stream<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group);
    }
}
