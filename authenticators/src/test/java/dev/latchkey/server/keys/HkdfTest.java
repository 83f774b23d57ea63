package dev.latchkey.server.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("HKDF")
class HkdfTest {

    /** RFC 5869, appendix A.3: no salt, no info; the first 32 of its 42 bytes. */
    @Test
    @DisplayName("gives RFC 5869's test vector")
    void rfc5869() {
        byte[] secret = new byte[22];
        Arrays.fill(secret, (byte) 0x0b);
        assertThat(HexFormat.of().formatHex(Hkdf.derive(secret, "")))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
    }

    @Test
    @DisplayName("gives another key for another use")
    void separates() {
        byte[] secret = new byte[32];
        assertThat(Hkdf.derive(secret, "latchkey/CODE/a"))
                .isNotEqualTo(Hkdf.derive(secret, "latchkey/CODE/b"));
    }
}
