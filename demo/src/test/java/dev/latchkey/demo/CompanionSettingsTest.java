package dev.latchkey.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanionSettingsTest {

    private final Map<String, String> environment =
            new HashMap<>(
                    Map.of(
                            "DEMO_KEYCLOAK_URL", "http://localhost:8080",
                            "DEMO_KEYCLOAK_URL_FOR_SERVERS", "http://keycloak:8080",
                            "DEMO_CRM_URL", "http://localhost:8090",
                            "DEMO_INBOX_URL", "http://localhost:8025",
                            "DEMO_USERS", "/demo/people.json"));

    @Test
    void sendsBrowsersAndServersDifferentWays() {
        CompanionSettings settings = CompanionSettings.of(environment);

        assertThat(settings.realm().forBrowsers()).hasToString("http://localhost:8080/realms/crm");
        assertThat(settings.realm().forServers()).hasToString("http://keycloak:8080/realms/crm");
        assertThat(settings.users()).hasToString("/demo/people.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "localhost:8090", "http://", "http://localhost:8090/"})
    void namesTheVariableThatIsMissingOrNoAddress(String value) {
        environment.put("DEMO_CRM_URL", value);

        assertThatThrownBy(() -> CompanionSettings.of(environment))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("DEMO_CRM_URL");
    }
}
