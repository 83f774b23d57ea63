package dev.latchkey.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A secret of a cookie or an address")
class RandomSecretTest {

    @Test
    @DisplayName("R33: has at least 128 bits, twice what the norm asks for")
    void length() {
        assertThat(Base64.getUrlDecoder().decode(RandomSecret.shortOne())).hasSize(128 / 8);
        assertThat(Base64.getUrlDecoder().decode(RandomSecret.longOne())).hasSize(256 / 8);
    }

    @Test
    @DisplayName("does not come twice")
    void unique() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            assertThat(seen.add(RandomSecret.shortOne())).isTrue();
        }
    }
}
