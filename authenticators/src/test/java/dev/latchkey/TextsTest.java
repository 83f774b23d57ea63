package dev.latchkey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text that a user reads, whoever edits it next. */
class TextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources/theme-resources");

    /** The key whose value names the language and is no text. */
    private static final String LANGUAGE = "latchkeyTextsLanguage";

    /** Keys that templates do not name because the server chooses them. */
    private static final Set<String> CHOSEN_BY_SERVER =
            Set.of(
                    "latchkeyIdentifierMissing",
                    "latchkeyIdentifierTooLong",
                    "latchkeyCodeMissing",
                    "latchkeyCodeWrong",
                    "latchkeyCodeUsedUp",
                    "latchkeyResendTooEarly",
                    "latchkeyPasswordMissing",
                    "latchkeyPasswordMismatch",
                    "latchkeyPasswordTooShort",
                    "latchkeyPasswordTooLong",
                    "latchkeyPasswordFewDigits",
                    "latchkeyPasswordFewUpper",
                    "latchkeyPasswordFewLower",
                    "latchkeyPasswordFewSpecial",
                    "latchkeyPasswordIsUsername",
                    "latchkeyPasswordContainsUsername",
                    "latchkeyPasswordIsEmail",
                    "latchkeyPasswordUsedBefore",
                    "latchkeyPasswordCommon",
                    "latchkeyHintGuessable",
                    "latchkeyPasswordShortAlone",
                    "latchkeyGuessableCommon",
                    "latchkeyGuessablePersonal",
                    "latchkeyGuessableKeys",
                    "latchkeyGuessableRepeat",
                    "latchkeyGuessableSequence",
                    "latchkeyGuessableDate",
                    "latchkeyGuessableWord",
                    "latchkeyGuessableShort",
                    "latchkeyMeterName",
                    "latchkeyMeterLevel1",
                    "latchkeyMeterLevel2",
                    "latchkeyMeterLevel3",
                    "latchkeyMeterLevel4",
                    "latchkeyMeterGood",
                    "latchkeyMeterStrong",
                    "latchkeyPasswordAgainstRules",
                    "latchkeyPasswordRefusedByDirectory",
                    "latchkeyPasswordDirectoryDown",
                    "latchkeyPasswordChangedSignIn",
                    "latchkeyLastTry",
                    "latchkeyTwoTries",
                    "latchkeyLastTryThenProof",
                    "latchkeyTwoTriesThenProof",
                    "latchkeyLockedMailSubject",
                    "latchkeyBackupCodes",
                    "latchkeyBackupCodesHelp",
                    "latchkey-backup-codes-display-name",
                    "latchkey-contacts",
                    "latchkey-contacts-display-name",
                    "latchkeyContactsEntry",
                    "latchkeyContactsEntryHelp",
                    "latchkeyContactRemovedSubject",
                    "latchkeySmsContactRemoved",
                    "latchkeyBackupConsoleFew",
                    "latchkeyBackupConsoleRenew",
                    "latchkeyBackupMissing",
                    "latchkeyBackupUnreadable",
                    "latchkeyBackupWrong",
                    "latchkeyBackupUsedBefore",
                    "latchkeyBackupFileHead",
                    "latchkeyBackupFileFoot",
                    "latchkeyBackupConfirmWrong",
                    "latchkeyBackupSetSubject",
                    "latchkeyBackupUsedSubject",
                    "latchkeyFactorReplacedSubject",
                    "latchkeySmsBackupSet",
                    "latchkeySmsBackupUsed",
                    "latchkeySmsFactorReplaced",
                    "latchkeyHintLength",
                    "latchkeyHintMaxLength",
                    "latchkeyHintDigits",
                    "latchkeyHintUpper",
                    "latchkeyHintLower",
                    "latchkeyHintSpecial",
                    "latchkeyHintNotUsername",
                    "latchkeyHintNotContainsUsername",
                    "latchkeyHintNotEmail",
                    "latchkeyHintHistory",
                    "latchkeyHintBlacklist",
                    "latchkeyLicenseWaitedTooLong",
                    "latchkeyLicenseReminderBeforeSubject",
                    "latchkeyLicenseReminderEndedSubject",
                    "latchkeyLicenseReminderRenewedSubject",
                    "latchkeySmsLicenseBefore",
                    "latchkeySmsLicenseEnded",
                    "latchkeySmsLicenseRenewed",
                    "latchkeyNoticeLinkGoneTitle",
                    "latchkeyNoticeLinkGoneText",
                    "latchkeyNoticeNoCookieTitle",
                    "latchkeyNoticeNoCookieText",
                    "latchkeyNoticeUnavailableTitle",
                    "latchkeyNoticeUnavailableText",
                    "latchkeyNoticeTooLateTitle",
                    "latchkeyNoticeTooLateText",
                    "latchkeyNoticeSecondFactorMissingTitle",
                    "latchkeyNoticeSecondFactorMissingText",
                    "latchkeyResetSubject",
                    "latchkeyResetChooseSubject",
                    "latchkeyResetElsewhereSubject",
                    "latchkeyResetDisabledSubject",
                    "latchkeyPasswordChangedSubject",
                    "latchkeySimReplacedSubject",
                    "latchkeySmsResetCode",
                    "latchkeySmsResetLink",
                    "latchkeySmsResetBoth",
                    "latchkeySmsResetTypeLogin",
                    "latchkeySmsResetElsewhere",
                    "latchkeySmsPasswordChanged",
                    "latchkeySmsSimReplaced",
                    "latchkeySmsUnlockLink",
                    "latchkeyUnlockSubject",
                    "latchkeyReserveUnreadable",
                    "latchkeyContactPhoneUnreadable",
                    "latchkeyContactEmailUnreadable",
                    "latchkeyContactNoSms",
                    "latchkeyContactSame",
                    "latchkeyContactTaken",
                    "latchkeyContactKeptElsewhere",
                    "latchkeyContactLimit",
                    "latchkeyContactCodeUsedUp",
                    "latchkeyContactCodeSubject",
                    "latchkeyContactChangedSubject",
                    "latchkeySmsContactCode",
                    "latchkeySmsContactChanged",
                    "latchkeyContactNewSubject",
                    "latchkeyContactHeldSubject",
                    "latchkeyContactSettledSubject",
                    "latchkeySmsContactObject",
                    "latchkeySmsContactNew",
                    "latchkeySmsContactHeld",
                    "latchkeySmsContactSettled",
                    "latchkeyNoticeNotMeGoneTitle",
                    "latchkeyNoticeNotMeGoneText",
                    "latchkeyWayNeedsApp",
                    "latchkeyWayTakesApp",
                    "latchkeyWayMissingApp",
                    "latchkeyWayNeedsKey",
                    "latchkeyWayTakesKey",
                    "latchkeyWayMissingKey",
                    "latchkeyWayNeedsContact",
                    "latchkeyWayTakesContact",
                    "latchkeyWayNeedsBackup",
                    "latchkeyWayTakesBackup",
                    "latchkeyWayNoContact",
                    "latchkeyWaySameMedium",
                    "latchkeyWayUsed",
                    "latchkeyWayContactWaits",
                    "latchkeyWayNotHere",
                    "latchkeyWayNoBackupCodes",
                    "latchkeyWayBackupCodesUsedUp",
                    "latchkeyWayBackupCodeUsed",
                    "latchkeyContactFactor",
                    "latchkeyContactFactorHelp",
                    "latchkeyFactorChooseMissing",
                    "latchkeyFactorLimit",
                    "latchkeyFactorCodeUnreadable",
                    "latchkeyFactorCodeUsedUp",
                    "latchkeyFactorDayUsedUp",
                    "latchkeyFactorCodeSubject",
                    "latchkeySmsFactorCode",
                    "latchkeyFactorCodeUsedSubject",
                    "latchkeySmsFactorCodeUsed",
                    "latchkeyNoticeUnlockGoneTitle",
                    "latchkeyNoticeUnlockGoneText");

    private static final Properties EN = texts("en");
    private static final Properties RU = texts("ru");

    @Nested
    @DisplayName("In each language")
    class EachLanguage {

        @ParameterizedTest
        @ValueSource(strings = {"en", "ru"})
        void names_itself(String language) {
            assertThat(texts(language).getProperty(LANGUAGE)).isEqualTo(language);
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "ru"})
        void no_key_stands_twice(String language) {
            List<String> keys =
                    read(file(language))
                            .lines()
                            .filter(line -> line.startsWith("latchkey"))
                            .map(line -> line.substring(0, line.indexOf('=')))
                            .toList();

            assertThat(keys).doesNotHaveDuplicates().hasSameSizeAs(texts(language).keySet());
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "ru"})
        void every_text_is_a_tidy_message_format(String language) {
            texts(language)
                    .forEach(
                            (key, value) -> {
                                String text = (String) value;
                                assertThat(text)
                                        .as("%s", key)
                                        .isNotBlank()
                                        .isEqualTo(text.strip())
                                        .doesNotContain("  ", "...", "${");
                                assertThatCode(() -> new MessageFormat(text))
                                        .as("%s", key)
                                        .doesNotThrowAnyException();
                            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "ru"})
        void an_apostrophe_never_swallows_a_placeholder(String language) {
            texts(language)
                    .forEach(
                            (key, text) ->
                                    assertThat(((String) text).replace("''", ""))
                                            .as("%s: use \u2019, or double the apostrophe", key)
                                            .doesNotContain("'"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "ru"})
        void no_quotation_mark_is_straight(String language) {
            texts(language)
                    .forEach(
                            (key, text) ->
                                    assertThat((String) text).as("%s", key).doesNotContain("\""));
        }
    }

    @Nested
    @DisplayName("English and Russian")
    class BothLanguages {

        @Test
        void have_the_same_keys() {
            assertThat(new TreeSet<>(RU.stringPropertyNames()))
                    .isEqualTo(new TreeSet<>(EN.stringPropertyNames()));
        }

        @Test
        void have_the_same_placeholders() {
            for (String key : EN.stringPropertyNames()) {
                assertThat(placeholders(RU.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(EN.getProperty(key)));
            }
        }

        private Set<String> placeholders(String text) {
            return matches("\\{[^}]*}", text).collect(Collectors.toSet());
        }
    }

    @Nested
    @DisplayName("Russian")
    class Russian {

        /** Names that Russian writes in Latin letters. */
        private static final Set<String> LATIN_NAMES = Set.of("SMS", "SIM", "CRM", "QR", "PIN");

        @Test
        void is_written_in_russian() {
            eachText(
                    (key, text) -> {
                        String words = text.replaceAll("\\{\\d+}", "");
                        assertThat(words).as(key).containsPattern("\\p{IsCyrillic}");
                        assertThat(matches("[A-Za-z]+", words).toList())
                                .as(key)
                                .allMatch(LATIN_NAMES::contains);
                    });
        }

        @Test
        void quotes_as_russian_does() {
            eachText(
                    (key, text) -> {
                        assertThat(text).as(key).doesNotContain("\u201c", "\u201d", "\u201e");
                        assertThat(matches("\u00ab", text).count())
                                .as(key)
                                .isEqualTo(matches("\u00bb", text).count());
                    });
        }

        @Test
        void never_starts_a_line_with_a_dash() {
            eachText(
                    (key, text) -> {
                        assertThat(text).as(key).doesNotContainPattern("[^\u00a0]\u2014");
                        assertThat(text).as(key).doesNotContainPattern("\u2014[^ \u00a0]");
                        assertThat(text)
                                .as("%s: a hyphen is no dash", key)
                                .doesNotContain(" - ", "\u2013");
                    });
        }

        @Test
        void never_parts_a_number_from_its_unit() {
            eachText(
                    (key, text) ->
                            assertThat(text)
                                    .as(key)
                                    .doesNotContainPattern("\\{\\d} (мин|с|ч)(?!\\p{L})"));
        }

        private void eachText(BiConsumer<String, String> check) {
            RU.stringPropertyNames().stream()
                    .filter(key -> !key.equals(LANGUAGE))
                    .forEach(key -> check.accept(key, RU.getProperty(key)));
        }
    }

    /**
     * Lengths in UTF-16 units, as operators count them: one message has 70 Cyrillic or 160 GSM-7
     * characters, each part of a longer one 67 or 153.
     */
    @Nested
    @DisplayName("An SMS")
    class Sms {

        private static final String HOST = "crm.some-company.com";
        private static final String CODE = "481516";
        private static final String LINK =
                "https://" + HOST + "/realms/crm/latchkey/r/" + "Zx81hJ2kqPw0LmN4tYbVdA";

        private static final String OBJECTION = LINK.replace("/r/", "/not-me/");

        /** The line by which phones offer the code to the right site only. */
        private static final String ORIGIN_LINE = "\n@" + HOST + " #" + CODE;

        /** The basic GSM 03.38 alphabet, in which our texts stay; no extension table. */
        private static final String GSM_7 =
                "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
                        + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

        @Test
        void counts_a_host_of_twenty_signs() {
            assertThat(HOST).hasSize(20);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "latchkeySmsResetCode",
                    "latchkeySmsContactCode",
                    "latchkeySmsFactorCode"
                })
        void with_a_code_is_one_part(String key) {
            assertThat(format(RU, key, CODE) + ORIGIN_LINE).hasSizeLessThanOrEqualTo(70);
            assertThat(format(EN, key, CODE) + ORIGIN_LINE).hasSizeLessThanOrEqualTo(160);
        }

        @Test
        void with_a_link_is_two_parts_at_most() {
            assertThat(format(RU, "latchkeySmsResetLink", LINK)).hasSizeLessThanOrEqualTo(2 * 67);
            assertThat(format(RU, "latchkeySmsUnlockLink", LINK)).hasSizeLessThanOrEqualTo(2 * 67);
            assertThat(format(EN, "latchkeySmsUnlockLink", LINK)).hasSizeLessThanOrEqualTo(160);
            assertThat(format(RU, "latchkeySmsContactObject", HOST, OBJECTION))
                    .hasSizeLessThanOrEqualTo(2 * 67);
            assertThat(format(EN, "latchkeySmsContactObject", HOST, OBJECTION))
                    .hasSizeLessThanOrEqualTo(160);
            assertThat(format(RU, "latchkeySmsResetBoth", CODE, LINK) + ORIGIN_LINE)
                    .hasSizeLessThanOrEqualTo(2 * 67);
            assertThat(format(EN, "latchkeySmsResetLink", LINK)).hasSizeLessThanOrEqualTo(160);
            assertThat(format(EN, "latchkeySmsResetBoth", CODE, LINK) + ORIGIN_LINE)
                    .hasSizeLessThanOrEqualTo(2 * 153);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "latchkeySmsResetTypeLogin",
                    "latchkeySmsResetElsewhere",
                    "latchkeySmsPasswordChanged",
                    "latchkeySmsSimReplaced",
                    "latchkeySmsContactChanged",
                    "latchkeySmsContactNew",
                    "latchkeySmsContactHeld",
                    "latchkeySmsContactSettled",
                    "latchkeySmsContactRemoved",
                    "latchkeySmsBackupSet",
                    "latchkeySmsBackupUsed",
                    "latchkeySmsFactorReplaced",
                    "latchkeySmsFactorCodeUsed"
                })
        void that_only_tells_is_two_parts_at_most(String key) {
            assertThat(format(RU, key, HOST)).hasSizeLessThanOrEqualTo(2 * 67);
            assertThat(format(EN, key, HOST)).hasSizeLessThanOrEqualTo(160);
        }

        @Test
        void in_english_has_nothing_that_would_make_it_a_cyrillic_one() {
            EN.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("latchkeySms"))
                    .forEach(
                            key ->
                                    assertThat(format(EN, key, "", "").chars())
                                            .as(key)
                                            .allMatch(sign -> GSM_7.indexOf(sign) >= 0));
        }

        private String format(Properties texts, String key, String... arguments) {
            return new MessageFormat(texts.getProperty(key)).format(arguments);
        }
    }

    @Nested
    @DisplayName("Keys")
    class Keys {

        @Test
        void that_a_template_names_exist() {
            assertThat(EN.stringPropertyNames()).containsAll(namedByTemplates());
        }

        @Test
        void that_the_server_chooses_exist() {
            assertThat(EN.stringPropertyNames()).containsAll(CHOSEN_BY_SERVER);
        }

        @Test
        void are_all_in_use() {
            Set<String> used = new HashSet<>(namedByTemplates());
            used.addAll(CHOSEN_BY_SERVER);

            assertThat(used).containsAll(EN.stringPropertyNames());
        }

        /** Templates name each key as one whole literal, never put together from pieces. */
        private Set<String> namedByTemplates() {
            return templates()
                    .flatMap(template -> matches("(?<=\")latchkey[A-Z]\\w*(?=\")", read(template)))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    @DisplayName("Every mail is written as HTML and as text")
    void mails_come_in_both_forms() {
        assertThat(names("templates/html")).isNotEmpty().isEqualTo(names("templates/text"));
    }

    private static Set<String> names(String folder) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> templates() {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".ftl")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group);
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(read(file(language))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Path file(String language) {
        return RESOURCES.resolve("messages/messages_" + language + ".properties");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
