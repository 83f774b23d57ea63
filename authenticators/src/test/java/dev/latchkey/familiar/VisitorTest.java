package dev.latchkey.familiar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A visitor whom nobody knows yet")
class VisitorTest {

    private static final Devices NONE = new Devices(List.of());
    private static final Visitor NEIGHBOUR = new Visitor(Network.of("192.0.2.1"), NONE);
    private static final Visitor HOME = at("192.0.2.2", NONE.with(List.of("anna"), "1"));

    @Test
    @DisplayName("pays with the account that signed in last, then with the network")
    void payers() {
        assertThat(NEIGHBOUR.payers()).containsExactly("c00002");
        assertThat(HOME.payers()).containsExactly("anna", "c00002");
        assertThat(at("192.0.2.3", HOME.devices().with(List.of("boris"), "2")).payers())
                .containsExactly("boris", "c00002");
    }

    @Test
    @DisplayName("is no second one after signing in again without the cookie")
    void collector() {
        Visitor again = at("192.0.2.2", NONE.with(List.of("anna"), "another secret"));

        assertThat(again.payers()).isEqualTo(HOME.payers());
        assertThat(again.seat()).isEqualTo(HOME.seat());
    }

    @Test
    @DisplayName("waits for no neighbour, and for nobody elsewhere who holds a device like his")
    void seat() {
        assertThat(HOME.seat()).isNotEqualTo(NEIGHBOUR.seat());
        assertThat(HOME.seat()).isNotEqualTo(at("198.51.100.1", HOME.devices()).seat());
        assertThat(NEIGHBOUR.seat()).isEqualTo("c00002");
    }

    @Test
    @DisplayName("shows no secret")
    void silent() {
        assertThat(at("192.0.2.2", NONE.with(List.of("anna"), "secret")).toString())
                .doesNotContain("secret");
    }

    private static Visitor at(String address, Devices devices) {
        return new Visitor(Network.of(address), devices);
    }
}
