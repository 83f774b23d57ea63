package dev.latchkey.contact;

import static dev.latchkey.contact.TypedIdentifier.Kind.EMAIL;
import static dev.latchkey.contact.TypedIdentifier.Kind.EMPTY;
import static dev.latchkey.contact.TypedIdentifier.Kind.LOGIN;
import static dev.latchkey.contact.TypedIdentifier.Kind.PHONE;
import static dev.latchkey.contact.TypedIdentifier.Kind.UNMATCHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.contact.TypedIdentifier.Kind;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a visitor typed")
class TypedIdentifierTest {

    private static final PhoneNumbers IN_RUSSIA = PhoneNumbers.readAsIn("RU");

    private static TypedIdentifier typed(String text) {
        return TypedIdentifier.of(text, IN_RUSSIA);
    }

    @ParameterizedTest
    @CsvSource({
        "ivan,                   LOGIN, ivan",
        "Ivan.Petrov,            LOGIN, ivan.petrov",
        "ИВАНОВ,                 LOGIN, иванов",
        "Ёлкин-Й,                LOGIN, ёлкин-й",
        "josé,                   LOGIN, josé",
        "12345,                  LOGIN, 12345",
        "@ivan,                  LOGIN, @ivan",
        "ivan@,                  LOGIN, ivan@",
        "a@b@c,                  LOGIN, a@b@c",
        "ivan petrov@crm.test,   LOGIN, ivan petrov@crm.test",
        "Ivan@CRM.test,          EMAIL, ivan@crm.test",
        "ivan@localhost,         EMAIL, ivan@localhost",
        "Иван@почта.рф,          EMAIL, иван@почта.рф",
        "79123456789@crm.test,   EMAIL, 79123456789@crm.test",
        "8 (912) 345-67-89,      PHONE, 8 (912) 345-67-89",
        "79123456789,            PHONE, 79123456789",
    })
    void tellsWhatATextIsTakenFor(String text, Kind kind, String normalised) {
        assertThat(typed(text).kind()).isEqualTo(kind);
        assertThat(typed(text).normalised()).isEqualTo(normalised);
        assertThat(typed(text).raw()).isEqualTo(text);
    }

    @Test
    void aRowOfDigitsIsAPhoneAndALogin() {
        TypedIdentifier digits = typed("89123456789");

        assertThat(digits.phone()).map(PhoneNumber::e164).hasValue("+79123456789");
        assertThat(digits.login()).hasValue("89123456789");
        assertThat(digits.email()).isEmpty();
    }

    @Test
    void anAddressIsALoginToo() {
        TypedIdentifier address = typed("Ivan@crm.test");

        assertThat(address.email()).hasValue("ivan@crm.test");
        assertThat(address.login()).hasValue("ivan@crm.test");
        assertThat(address.phone()).isEmpty();
    }

    @Test
    void aLoginIsNothingElse() {
        TypedIdentifier login = typed("Ivan");

        assertThat(login.login()).hasValue("ivan");
        assertThat(login.email()).isEmpty();
        assertThat(login.phone()).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\t\r\n", "\u00a0", "\u200b", "\u0000", "\u202e", "\ufeff\u3000"})
    void nothingVisibleIsEmpty(String text) {
        TypedIdentifier empty = typed(text);

        assertThat(empty.kind()).isEqualTo(EMPTY);
        assertThat(empty.raw()).isEmpty();
        assertNoCandidates(empty);
    }

    @ParameterizedTest
    @CsvSource({
        "'  ivan\t',           ivan",
        "'\u00a0ivan\u3000',   ivan",
        "'\ufeffivan\u200b',   ivan",
        "'i\u0000va\nn\u0007', ivan",
        "'\u202aivan\u202c',   ivan",
        "'\u2068ivan\u2069',   ivan",
        "'iv\ud800an',         ivan",
    })
    void showsBackOnlyWhatIsHarmless(String text, String raw) {
        assertThat(typed(text).raw()).isEqualTo(raw);
        assertThat(typed(text).kind()).isEqualTo(LOGIN);
    }

    /** A24: each of these becomes somebody's plain ASCII name by some folding. */
    @ParameterizedTest
    @DisplayName("A24: look-alikes match nothing and are never folded")
    @ValueSource(
            strings = {
                "mıke@crm.test",
                "MİKE@crm.test",
                "mi\u212ae@crm.test",
                "mi\u212ae",
                "groß",
                "groß@crm.test",
                "ſergey",
                "ﬁnance",
                "ＡＤＭＩＮ",
                "ivan＠crm.test",
                "ivan@crm\uff0etest",
                "ivan@crm․test",
                "８９１２３４５６７８９",
                "ⅰvan",
                "ivan²",
                "ⓐdmin",
                "𝐢van",
                "№1",
                "iv\u00a0an",
                "iv\u00adan",
                "iv\u200ban",
                "iv\u200dan",
                "ad\u2060min@crm.test",
                "ŉina",
                "\u037e",
            })
    void lookAlikesMatchNothingAndAreNeverFolded(String text) {
        TypedIdentifier lookAlike = typed(text);

        assertThat(lookAlike.kind()).isEqualTo(UNMATCHABLE);
        assertThat(lookAlike.normalised()).isEqualTo(text);
        assertNoCandidates(lookAlike);
        for (String account : new String[] {"mike@crm.test", "mike", "gross", "admin", "ivan"}) {
            assertThat(lookAlike.isSameAs(account)).as(account).isFalse();
        }
        assertThat(lookAlike.isSameAs(text)).isFalse();
    }

    @Test
    void homoglyphsOfOtherScriptsAreNamesOfTheirOwn() {
        TypedIdentifier cyrillic = typed("аdmin");

        assertThat(cyrillic.kind()).isEqualTo(LOGIN);
        assertThat(cyrillic.isSameAs("admin")).isFalse();
        assertThat(cyrillic.isSameAs("Аdmin")).isTrue();
    }

    @ParameterizedTest
    @DisplayName("A24: decides over the database's collation")
    @CsvSource({
        "ivan,          Ivan,          true",
        "IVAN@CRM.TEST, ivan@crm.test, true",
        "ИВАНОВ,        Иванов,        true",
        "89123456789,   89123456789,   true",
        "jose,          josé,          false",
        "mike,          miKe,          true",
        "mike,          mi\u212ae,     false",
        "mike,          mıke,          false",
        "gross,         groß,          false",
        "ivan,          iv\u00adan,    false",
        "ivan,          'ivan ',       false",
    })
    void decidesOverTheDatabasesCollation(String text, String stored, boolean same) {
        assertThat(typed(text).isSameAs(stored)).isEqualTo(same);
    }

    @Test
    void nothingIsNobodys() {
        assertThat(typed("ivan").isSameAs(null)).isFalse();
        assertThat(typed("").isSameAs("")).isFalse();
    }

    @Test
    void aPhonePastedWithNoBreakSpacesIsAPhoneButNoLogin() {
        TypedIdentifier pasted = typed("8\u00a0912\u00a0345\u00a067\u00a089");

        assertThat(pasted.kind()).isEqualTo(PHONE);
        assertThat(pasted.phone()).map(PhoneNumber::e164).hasValue("+79123456789");
        assertThat(pasted.login()).isEmpty();
    }

    @Test
    void namesEndWhereTheColumnEnds() {
        String longest = "a".repeat(TypedIdentifier.MAX_LENGTH);

        assertThat(typed(longest).kind()).isEqualTo(LOGIN);
        assertThat(typed("  " + longest + "  ").kind()).isEqualTo(LOGIN);
        assertThat(typed(longest + "a").kind()).isEqualTo(UNMATCHABLE);
        assertThat(typed(longest + "a").raw()).isEqualTo(longest);
        assertThat(typed("a".repeat(254) + "😀").raw()).isEqualTo("a".repeat(254));
        assertNoCandidates(typed(longest + "a"));
    }

    @Test
    void theServersLanguageDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(typed("IVAN@CRM.TEST").normalised()).isEqualTo("ivan@crm.test");
            assertThat(typed("IVAN").isSameAs("ivan")).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void printsNothingThatWasTyped() {
        assertThat(typed("ivan@crm.test")).hasToString("TypedIdentifier[EMAIL]");
        assertThat(typed("+79123456789")).hasToString("TypedIdentifier[PHONE]");
        assertThat(typed("ivan@crm.test").kind()).isEqualTo(EMAIL);
    }

    private static void assertNoCandidates(TypedIdentifier identifier) {
        assertThat(identifier.login()).isEmpty();
        assertThat(identifier.email()).isEmpty();
        assertThat(identifier.phone()).isEmpty();
    }

    @Test
    @Timeout(5)
    void aVeryLongTextCostsNothing() {
        String hostile = "a" + " ".repeat(130_000) + "b";
        assertThat(TypedIdentifier.of(hostile, PhoneNumbers.readAsIn("RU")).kind())
                .isEqualTo(TypedIdentifier.Kind.UNMATCHABLE);
    }
}
