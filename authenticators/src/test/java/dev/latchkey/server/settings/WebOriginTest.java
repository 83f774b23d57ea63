package dev.latchkey.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An origin")
class WebOriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://pay.example.org, https://PAY.example.org:443/renew?plan=1",
        "http://localhost:8090, http://localhost:8090/billing/",
    })
    @DisplayName("is the same however it is written")
    void same(String origin, URI address) {
        assertThat(WebOrigin.parse(origin)).isPresent().isEqualTo(WebOrigin.of(address));
    }

    @ParameterizedTest
    @CsvSource({
        "https://pay.example.org, http://pay.example.org/",
        "https://pay.example.org, https://pay.example.org.evil.example/",
        "https://pay.example.org, https://pay.example.org:8443/",
        "https://pay.example.org, https://evil.example/pay.example.org",
    })
    @DisplayName("A33: differs by scheme, host or port")
    void differs(String origin, URI address) {
        assertThat(WebOrigin.of(address)).isNotEqualTo(WebOrigin.parse(origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pay.example.org@evil.example/",
                "javascript:alert(1)",
                "//pay.example.org/",
                "mailto:a@b.example"
            })
    @DisplayName("A33: is none of an address that hides where it leads")
    void none(URI address) {
        assertThat(WebOrigin.of(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://pay.example.org/", "https://a/b", "pay.example.org", "*", ""})
    @DisplayName("is written without a path")
    void alone(String text) {
        assertThat(WebOrigin.parse(text)).isEmpty();
    }
}
