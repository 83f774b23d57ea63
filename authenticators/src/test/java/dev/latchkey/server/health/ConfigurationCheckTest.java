package dev.latchkey.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.delivery.sms.GenericSmsGatewayFactory;
import dev.latchkey.delivery.sms.MapScope;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The health check of the configuration")
class ConfigurationCheckTest {

    @Test
    @DisplayName("names the options that a gateway can't use")
    void namesUnusableOptions() {
        var gateway = gateway(Map.of("url", "https://sms.example.org", "format", "xml"));

        assertThat(ConfigurationCheck.unusableOptions(Stream.of(gateway)))
                .containsExactly("spi-latchkey-sms--generic--format");
    }

    @Test
    @DisplayName("has nothing against a gateway that works, nor against one that nobody configured")
    void letsBe() {
        var working = gateway(Map.of("url", "https://sms.example.org"));
        var unused = gateway(Map.of());

        assertThat(ConfigurationCheck.unusableOptions(Stream.of(working, unused))).isEmpty();
        working.close();
    }

    private static GenericSmsGatewayFactory gateway(Map<String, String> options) {
        GenericSmsGatewayFactory factory = new GenericSmsGatewayFactory();
        factory.init(new MapScope(options));
        return factory;
    }
}
