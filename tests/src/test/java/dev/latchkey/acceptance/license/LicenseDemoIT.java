package dev.latchkey.acceptance.license;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The demo's people with licences")
class LicenseDemoIT {

    private static final String PASSWORD = "brass-key-opens-42";

    private static VisitedPage signIn(Stage stage, String login) {
        return SignIn.with(
                stage.visitor().from(FreshNetwork.address()), stage.demoRealm(), login, PASSWORD);
    }

    @Test
    @DisplayName("show the page that waits, and to a payer the way to renew")
    void ended(Stage stage) {
        VisitedPage tom = signIn(stage, "tom");
        assertThat(tom.pageId()).isEqualTo("login-latchkey-license-blocked");
        assertThat(tom.text()).contains("Your licence has ended", "Team", "December 31, 2025");
        assertThat(tom.has("#latchkey-renew")).isFalse();

        VisitedPage lena = signIn(stage, "lena");
        assertThat(lena.text()).contains("Срок лицензии истёк", "31 декабря 2025");
        assertThat(lena.has("#latchkey-renew")).isTrue();
    }

    @Test
    @DisplayName("have one whose licence ends when the demo's environment says")
    void soon(Stage stage) {
        JsonNode vera = stage.admin().get("realms/crm/users?username=vera&exact=true").get(0);

        assertThat(vera.path("attributes").path("licenseExpiresAt").path(0).asText())
                .isEqualTo("2099-12-31");
    }
}
