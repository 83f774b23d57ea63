package dev.latchkey.acceptance.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The server under test")
class ServerIT {

    @Test
    @DisplayName("has the realm of realm-export with its demo users")
    void hasTheShippedRealm(Stage stage) {
        List<JsonNode> users = stage.admin().get("realms/crm/users").valueStream().toList();

        assertThat(users)
                .extracting(user -> user.get("username").asText())
                .contains("anna", "ivan");
        assertThat(stage.admin().get("realms/crm/authentication/flows").valueStream())
                .extracting(flow -> flow.get("alias").asText())
                .contains("crm browser", "crm reset credentials");
    }

    @Test
    @DisplayName("shows the jars' providers in the admin console's server info")
    void listsProviders(Stage stage) {
        JsonNode providers = stage.admin().get("serverinfo").get("providers");

        assertThat(names(providers, "realm-restapi-extension"))
                .contains("latchkey", "latchkey-test");
        assertThat(names(providers, "authenticator"))
                .contains(
                        "latchkey-reset-identify",
                        "latchkey-reset-verify",
                        "latchkey-reset-password");
        // A production server: the gateway "log", which shows codes to whoever reads the log, is
        // not there.
        assertThat(names(providers, "latchkey-sms"))
                .contains("generic", "routes", "smsc")
                .doesNotContain("log");
    }

    @Test
    @DisplayName("takes any number of fresh realms beside each other")
    void makesFreshRealms(Stage stage) {
        TestRealm one = stage.freshRealm();
        TestRealm other = stage.freshRealm();

        assertThat(one.name()).isNotEqualTo(other.name());
        assertThat(stage.visitor().open(one.signInUri().toString()).pageId())
                .isEqualTo("login-login");
        assertThat(stage.visitor().open(other.signInUri().toString()).pageId())
                .isEqualTo("login-login");
    }

    @Test
    @DisplayName("keeps strangers from the levers of the tests")
    void answersLoopbackOnly(Stage stage) {
        String lever = "/realms/master/latchkey-test/clock";

        assertThat(stage.visitor().get(lever).status()).isEqualTo(200);
        assertThat(stage.visitor().from("203.0.113.7").get(lever).status()).isEqualTo(404);
    }

    private static Collection<String> names(JsonNode providers, String spi) {
        return providers.get(spi).get("providers").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }
}
