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
        assertThat(ServerSecret.of(Base64.getEncoder().encodeToString(BYTES), null).versions())
                .containsExactly(BYTES);
        assertThat(
                        ServerSecret.of(
                                        Base64.getUrlEncoder()
                                                .withoutPadding()
                                                .encodeToString(BYTES),
                                        null)
                                .versions())
                .containsExactly(BYTES);
    }

    @Test
    @DisplayName("keeps the version before while it is rotated")
    void rotation() {
        String other = Base64.getEncoder().encodeToString(new byte[32]);
        assertThat(ServerSecret.of(other, Base64.getEncoder().encodeToString(BYTES)).versions())
                .containsExactly(new byte[32], BYTES);
    }

    @Test
    @DisplayName("is refused if it is short or no base64, without being shown")
    void refused() {
        assertThatThrownBy(() -> ServerSecret.of("c2hvcnQ=", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> ServerSecret.of("not base64 !", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("base64");
    }
}
