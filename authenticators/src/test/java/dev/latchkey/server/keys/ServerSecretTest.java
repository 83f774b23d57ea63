package dev.latchkey.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The server secret")
class ServerSecretTest {

    private static final byte[] BYTES = new byte[32];

    static {
        for (int i = 0; i < BYTES.length; i++) {
            BYTES[i] = (byte) (255 - i);
        }
    }

    @Test
    @DisplayName("is read in either alphabet of base64, padded or not")
    void alphabets() {
        assertThat(ServerSecret.decode(Base64.getEncoder().encodeToString(BYTES))).isEqualTo(BYTES);
        assertThat(
                        ServerSecret.decode(
                                Base64.getUrlEncoder().withoutPadding().encodeToString(BYTES)))
                .isEqualTo(BYTES);
    }

    @Test
    @DisplayName("is refused if it is short or no base64, without being shown")
    void refused() {
        assertThatThrownBy(() -> ServerSecret.decode("c2hvcnQ="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> ServerSecret.decode("not base64 !"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("base64");
    }
}
