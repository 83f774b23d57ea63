package dev.latchkey.acceptance.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Acceptance
@DisplayName("The admin console's server info")
class ServerInfoIT {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "authenticator, latchkey-reset-identify",
        "authenticator, latchkey-reset-verify",
        "authenticator, latchkey-reset-password",
        "realm-restapi-extension, latchkey",
        "admin-realm-restapi-extension, latchkey",
        "jpa-entity-provider, latchkey",
        "eventsListener, latchkey-familiar",
        "latchkey-dispatch, default",
        "latchkey-keys, default",
        "security-headers, default"
    })
    @DisplayName("lists the pack's providers with its version")
    void listsProviders(String spi, String provider, Stage stage) {
        JsonNode info =
                stage.admin()
                        .get("serverinfo")
                        .at("/providers/%s/providers/%s/operationalInfo".formatted(spi, provider));

        assertThat(info.path("latchkey").asText()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }
}
