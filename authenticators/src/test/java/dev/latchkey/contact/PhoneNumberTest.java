package dev.latchkey.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A phone number")
class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "+79123456789,     +7912•••••89",
        "+4915123456789,   +4915•••••••89",
        "+3725123456,      +372•••••56",
        "+6834002,         +6••••02",
        "+123456789012345, +1234•••••••••45",
    })
    void showsTooLittleToDial(String e164, String masked) {
        PhoneNumber number = PhoneNumber.ofE164(e164);

        assertThat(number.masked()).isEqualTo(masked).hasSameSizeAs(e164);
        assertThat(number).hasToString(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "79123456789",
                "89123456789",
                "+09123456789",
                "+7 912 345 67 89",
                "+7912345678901234",
                "+７9123456789",
                "+7912345678a",
                "+79123456789\n"
            })
    void refusesEverythingButE164WithoutRepeatingIt(String notE164) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhoneNumber.ofE164(notE164))
                .withMessage("Not a phone number in E.164 form");
    }

    @Test
    void isAValue() {
        PhoneNumber number = PhoneNumber.ofE164("+79123456789");

        assertThat(number)
                .isEqualTo(PhoneNumber.ofE164("+79123456789"))
                .hasSameHashCodeAs(PhoneNumber.ofE164("+79123456789"))
                .isNotEqualTo(PhoneNumber.ofE164("+79123456780"));
        assertThat(number.e164()).isEqualTo("+79123456789");
        assertThat(number.digits()).isEqualTo("79123456789");
    }
}
