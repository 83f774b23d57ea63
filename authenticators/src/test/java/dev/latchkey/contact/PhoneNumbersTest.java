package dev.latchkey.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Phone numbers as people write them")
class PhoneNumbersTest {

    private static final String IVAN = "+79123456789";

    private final PhoneNumbers inRussia = PhoneNumbers.readAsIn("RU");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+79123456789",
                "+7 912 345 67 89",
                "+7 (912) 345-67-89",
                "+7(912)345.67.89",
                "8 (912) 345-67-89",
                "89123456789",
                "8-912-345-67-89",
                "8 912 345 67 89",
                "79123456789",
                "7 912 345-67-89",
                "9123456789",
                "912 345 67 89",
                "(912) 345-67-89",
                "0079123456789",
                "00 7 912 345-67-89",
                "81079123456789",
                "8 10 7 912 345-67-89",
                "8~10 7 912 345-67-89",
                "  +7 912 345 67 89\t",
                "8\u00a0(912)\u00a0345\u201167\u201189",
                "8 (912) 345–67–89",
                "+7\u2009912\u202f345\u200967\u200989",
                "\u202a+7 912 345-67-89\u202c",
                "\u2068+79123456789\u2069",
                "+7\u00ad912\u200b3456789",
            })
    void readsEveryUsualSpellingOfARussianNumber(String typed) {
        assertThat(inRussia.parse(typed)).map(PhoneNumber::e164).hasValue(IVAN);
    }

    @ParameterizedTest
    @CsvSource({
        // Kazakhstan shares +7.
        "RU, 8 701 123 45 67,      +77011234567",
        "RU, +77771234567,         +77771234567",
        "RU, 77011234567,          +77011234567",
        "KZ, 8 701 123 45 67,      +77011234567",
        "KZ, 8 (912) 345-67-89,    +79123456789",
        "KZ, 79123456789,          +79123456789",
        // Abroad, with and without what libphonenumber needs to see that.
        "RU, +49 1512 3456789,     +4915123456789",
        "RU, 4915123456789,        +4915123456789",
        "RU, 0049 1512 3456789,    +4915123456789",
        "RU, 8 10 49 1512 3456789, +4915123456789",
        "RU, +375 29 123-45-67,    +375291234567",
        "RU, 375291234567,         +375291234567",
        "RU, 380671234567,         +380671234567",
        "RU, +998 90 123 45 67,    +998901234567",
        "RU, +1 (202) 555-0143,    +12025550143",
        "RU, +39 06 12345678,      +390612345678",
        // Other homes.
        "DE, 01512 3456789,        +4915123456789",
        "DE, 0049 1512 3456789,    +4915123456789",
        "DE, 0079123456789,        +79123456789",
        "DE, +79123456789,         +79123456789",
        "DE, 030 12345678,         +493012345678",
        "US, (202) 555-0143,       +12025550143",
        "US, 011 7 912 345 67 89,  +79123456789",
        "US, 79123456789,          +79123456789",
        "BY, 8 029 123-45-67,      +375291234567",
    })
    void readsNumbersOfOtherCountries(String region, String typed, String e164) {
        assertThat(PhoneNumbers.readAsIn(region).parse(typed))
                .map(PhoneNumber::e164)
                .hasValue(e164);
    }

    @Test
    void prefersTheReadingThatCanTakeAnSms() {
        // Eleven digits are a fixed line of Braunsbach as well.
        assertThat(PhoneNumbers.readAsIn("DE").parse("79123456789"))
                .map(PhoneNumber::e164)
                .hasValue(IVAN);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "+",
                "112",
                "02",
                "12345",
                "8 (912) 345-67-8",
                "8 (912) 345-67-89-0",
                "+7 812 0",
                "+997 701 123 45 67",
                "+89123456789",
                "++79123456789",
                "7+9123456789",
                "+7 912 345 67 89 доб. 5",
                "+7 912 345 67 89 ext. 5",
                "+7 912 345 67 89;ext=5",
                "+7 912 345 67 89#5",
                "tel:+79123456789",
                "8-800-ZAPROSI",
                "ivan79123456789",
                "79123456789@example.com",
                "８９１２３４５６７８９",
                "＋79123456789",
                "٨٩١٢٣٤٥٦٧٨٩",
                "⁷9123456789",
            })
    void refusesWhatNoCountryHasOrOnlyLooksLikeANumber(String typed) {
        assertThat(inRussia.parse(typed)).isEmpty();
    }

    @Test
    void refusesLongTextsBeforeAnyWork() {
        assertThat(inRussia.parse(" ".repeat(52) + "+79123456789")).isPresent();
        assertThat(inRussia.parse(" ".repeat(53) + "+79123456789")).isEmpty();
    }

    @Test
    void refusesValidNumbersThatE164HasNoRoomFor() {
        assertThat(PhoneNumbers.readAsIn("DE").parse("79123456789012")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+79123456789, RU",
        "+77011234567, KZ",
        "+375291234567, BY",
        "+12025550143, US",
        "+16135550143, CA",
        "+4915123456789, DE",
    })
    void knowsTheRegionOfANumber(String e164, String region) {
        assertThat(inRussia.region(PhoneNumber.ofE164(e164))).hasValue(region);
    }

    @Test
    void knowsNoRegionOfANumberThatDoesNotExist() {
        PhoneNumber unassigned = PhoneNumber.ofE164("+79970000000000");

        assertThat(inRussia.region(unassigned)).isEmpty();
        assertThat(inRussia.canReceiveSms(unassigned)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "+79123456789,   true,  mobile",
        "+77011234567,   true,  mobile",
        "+12025550143,   true,  fixed line or mobile",
        "+74951234567,   false, fixed line",
        "+78001234567,   false, toll free",
        "+78091234567,   false, premium rate",
        "+493012345678,  false, fixed line",
        "+4930012345678, false, fixed line",
    })
    void knowsWhichKindsOfNumberTakeAnSms(String e164, boolean takesSms, String kind) {
        assertThat(inRussia.canReceiveSms(PhoneNumber.ofE164(e164))).as(kind).isEqualTo(takesSms);
    }

    @Test
    void knowsRegions() {
        assertThat(PhoneNumbers.isRegion("RU")).isTrue();
        assertThat(PhoneNumbers.isRegion("XX")).isFalse();
        assertThat(PhoneNumbers.readAsIn("ru").parse("8 912 345-67-89")).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhoneNumbers.readAsIn("XX"))
                .withMessage("Not a region with phone numbers: XX");
    }
}
