package dev.latchkey.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The spellings of a number")
class PhoneSpellingsTest {

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "+79163456789, +79163456789",
        "+79163456789, 79163456789",
        "+79163456789, 89163456789",
        "+79163456789, 9163456789",
        "+79163456789, +7 916 345-67-89",
        "+79163456789, +7 916 345 67 89",
        "+79163456789, +7-916-345-67-89",
        "+79163456789, +7 (916) 345-67-89",
        "+79163456789, +7 (916) 3456789",
        "+79163456789, +7(916)345-67-89",
        "+79163456789, +7(916)3456789",
        "+79163456789, 7 916 345-67-89",
        "+79163456789, 8 (916) 345-67-89",
        "+79163456789, 8(916)345-67-89",
        "+79163456789, 8(916) 345-67-89",
        "+79163456789, 8-916-345-67-89",
        "+79163456789, 8 916 345 67 89",
        "+79163456789, (916) 345-67-89",
        "+79163456789, 0079163456789",
        "+77011234567, 8 (701) 123 4567",
        "+375291234567, +375 (29) 123-45-67",
        "+375291234567, 375291234567",
        "+375291234567, +375 29 123-45-67",
        "+4915112345678, +49 1511 2345678",
        "+4915112345678, 015112345678",
        "+12015550123, +1 201-555-0123",
        "+12015550123, (201) 555-0123"
    })
    @DisplayName("hold how people and programs write it")
    void hold(String e164, String spelling) {
        assertThat(PhoneSpellings.of(PhoneNumber.ofE164(e164)).all()).contains(spelling);
    }

    @Test
    @DisplayName("are few enough for one statement")
    void areFew() {
        PhoneSpellings spellings = PhoneSpellings.of(PhoneNumber.ofE164("+79163456789"));

        assertThat(spellings.all()).hasSizeLessThan(64).doesNotContain("");
        assertThat(spellings.usual())
                .containsExactly(
                        "+79163456789",
                        "79163456789",
                        "89163456789",
                        "+7 916 345-67-89",
                        "8 (916) 345-67-89",
                        "+7 (916) 345-67-89",
                        "+7(916)345-67-89",
                        "8(916)345-67-89");
    }
}
