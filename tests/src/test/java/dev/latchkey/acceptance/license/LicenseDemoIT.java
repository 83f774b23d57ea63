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
    @DisplayName("have one whose licence is on hold, and one whose licence runs")
    void onHold(Stage stage) {
        VisitedPage emma = signIn(stage, "emma");
        assertThat(emma.pageId()).isEqualTo("login-latchkey-license-blocked");
        assertThat(emma.text()).contains("Your licence is on hold", "Team");

        assertThat(SignIn.isDone(signIn(stage, "anna"))).isTrue();
    }

    @Test
    @DisplayName("have two whose licences end when the demo's environment says")
    void soon(Stage stage) {
        assertThat(end(stage, "vera")).isEqualTo("2099-12-31");
        assertThat(end(stage, "igor")).isEqualTo("2025-12-31");
    }

    private static String end(Stage stage, String login) {
        JsonNode person =
                stage.admin().get("realms/crm/users?username=" + login + "&exact=true").get(0);
        return person.path("attributes").path("licenseExpiresAt").path(0).asText();
    }
}
