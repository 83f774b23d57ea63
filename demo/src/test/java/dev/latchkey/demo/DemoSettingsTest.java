package dev.latchkey.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.launch.LocalPort;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSettingsTest {

    @Test
    void standsOnItsDocumentedPorts() {
        DemoSettings settings = DemoSettings.of(properties());

        assertThat(settings.ports())
                .containsEntry(DemoPort.KEYCLOAK, 8080)
                .containsEntry(DemoPort.INBOX, 8025)
                .containsEntry(DemoPort.SMTP, 1025)
                .containsEntry(DemoPort.CRM, 8090);
        assertThat(settings.jars()).hasSize(2);
        assertThat(settings.reset()).isFalse();
    }

    @Test
    void movesAPortAndItsAddress() {
        DemoSettings settings = DemoSettings.of(properties("demo.keycloak.port", "9090"));

        assertThat(settings.uri(DemoPort.KEYCLOAK)).hasToString("http://localhost:9090");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "-1", "65536", "8080 ", ""})
    void refusesWhatIsNoPort(String value) {
        assertThatThrownBy(() -> DemoSettings.of(properties("demo.smtp.port", value)))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("-Ddemo.smtp.port=" + value);
    }

    @Test
    void refusesTheSamePortTwice() {
        assertThatThrownBy(() -> DemoSettings.of(properties("demo.crm.port", "8080")))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true"})
    void aBareSwitchResets(String value) {
        assertThat(DemoSettings.of(properties("demo.reset", value)).reset()).isTrue();
        assertThat(DemoSettings.of(properties("demo.reset", "false")).reset()).isFalse();
    }

    @Test
    void aBusyPortIsOneLineWithPortOwnerAndProperty() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> DemoPort.INBOX.requireFree(port))
                    .isInstanceOf(DemoException.class)
                    .hasMessageContainingAll(
                            String.valueOf(port), "the inbox page", "-Ddemo.inbox.port=")
                    .hasMessageNotContaining("\n");
        }
        assertThatCode(() -> DemoPort.INBOX.requireFree(LocalPort.free()))
                .doesNotThrowAnyException();
    }

    static Properties properties(String... more) {
        Properties properties = new Properties();
        properties.setProperty("demo.folder", ".demo");
        properties.setProperty("demo.realms", "realms");
        properties.setProperty("demo.distribution", "keycloak.zip");
        properties.setProperty("demo.jars", "one.jar,two.jar");
        for (int i = 0; i < more.length; i += 2) {
            properties.setProperty(more[i], more[i + 1]);
        }
        return properties;
    }
}
