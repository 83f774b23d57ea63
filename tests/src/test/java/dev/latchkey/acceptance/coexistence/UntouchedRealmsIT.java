package dev.latchkey.acceptance.coexistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.AdminApi;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Realms that know nothing of the pack")
class UntouchedRealmsIT {

    @Test
    @DisplayName("master: settings, flows, listeners and required actions are Keycloak's own")
    void masterIsConfiguredAsStock(Stage stage) {
        assertConfiguredAsStock(stage, "master");
    }

    @Test
    @DisplayName("master: its administrator signs in as ever, on a stock page, and leaves no trace")
    void masterSignsInAsStock(Stage stage) {
        HttpVisitor admin = stage.visitor().from(FreshNetwork.address());
        VisitedPage page = admin.open("/realms/master/account/");
        String console =
                "/realms/master/protocol/openid-connect/auth?client_id=security-admin-console"
                        + "&response_type=code&scope=openid&code_challenge_method=S256"
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
                        + stage.baseUri()
                        + "/admin/master/console/";
        VisitedPage signIn = admin.open(console);

        assertThat(page.body() + signIn.body()).doesNotContainIgnoringCase("latchkey");
        Traces.STOCK_HEADERS.forEach(
                (name, value) -> assertThat(signIn.header(name)).as(name).contains(value));
        VisitedPage done =
                admin.submitOnly(
                        signIn.form("#kc-form-login")
                                .with("username", AdminApi.ADMINISTRATOR)
                                .with("password", AdminApi.ADMINISTRATOR));
        assertThat(done.redirect().orElseThrow().toString()).contains("/admin/master/console/");
        assertThat(admin.cookies().keySet()).noneMatch(name -> name.startsWith("LATCHKEY"));
        assertThat(Traces.rows(stage, "master")).isZero();
        assertThat(stage.visitor().get("/realms/master/latchkey/start").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a new realm comes out as on a Keycloak without the pack")
    void newRealmIsStock(Stage stage) {
        String name = "plain-" + UUID.randomUUID().toString().substring(0, 8);
        stage.admin()
                .post(
                        "realms",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("realm", name)
                                .put("enabled", true));

        assertConfiguredAsStock(stage, name);
        JsonNode realm = stage.admin().get("realms/" + name);
        assertThat(realm.get("resetCredentialsFlow").asText()).isEqualTo("reset credentials");
        assertThat(realm.get("browserFlow").asText()).isEqualTo("browser");
    }

    private static void assertConfiguredAsStock(Stage stage, String realm) {
        for (String path :
                new String[] {
                    "",
                    "/events/config",
                    "/authentication/flows",
                    "/authentication/required-actions",
                    "/components"
                }) {
            assertThat(stage.admin().get("realms/" + realm + path).toString())
                    .as(path)
                    .doesNotContainIgnoringCase("latchkey");
        }
    }
}
