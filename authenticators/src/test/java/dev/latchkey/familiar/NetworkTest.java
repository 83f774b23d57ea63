package dev.latchkey.familiar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A client's network")
class NetworkTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "192.0.2.1, 192.0.2.254",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9",
        "::ffff:192.0.2.7, 192.0.2.8",
        "fe80::1%eth0, fe80::2%eth1"
    })
    @DisplayName("is one for neighbours")
    void same(String one, String other) {
        assertThat(Network.of(one)).isEqualTo(Network.of(other));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"192.0.2.1, 192.0.3.1", "2001:db8:1:2::1, 2001:db8:1:3::1"})
    @DisplayName("differs for others")
    void different(String one, String other) {
        assertThat(Network.of(one)).isNotEqualTo(Network.of(other));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "localhost", "attacker.example", "1.2.3.4.5", "999.1.1.1", "::g"})
    @DisplayName("is never looked up by name")
    void unreadable(String address) {
        assertThat(Network.of(address)).isEqualTo(new Network("unknown"));
    }
}
