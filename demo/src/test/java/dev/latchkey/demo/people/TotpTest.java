package dev.latchkey.demo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** The table of RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, HmacSHA1, 12345678901234567890, 94287082",
        "1111111109, HmacSHA1, 12345678901234567890, 07081804",
        "20000000000, HmacSHA1, 12345678901234567890, 65353130",
        "59, HmacSHA256, 12345678901234567890123456789012, 46119246",
        "1234567890, HmacSHA512, 1234567890123456789012345678901234567890123456789012345678901234, 93441116",
    })
    void showsWhatTheStandardSays(long second, String algorithm, String key, String code) {
        Totp app = new Totp(key.getBytes(StandardCharsets.US_ASCII), algorithm, 8, 30);

        assertThat(app.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    /** The table of RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({
        "'',''",
        "MY======,f",
        "MZXQ====,fo",
        "mzxw6===,foo",
        "MZXW6YQ,foob",
        "MZXW6YTB,fooba",
        "MZXW6YTBOI,foobar"
    })
    void readsBase32(String encoded, String text) {
        assertThat(Base32.decode(encoded)).isEqualTo(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void refusesWhatIsNoBase32() {
        assertThatThrownBy(() -> Base32.decode("MZ1")).isInstanceOf(IllegalArgumentException.class);
    }
}
