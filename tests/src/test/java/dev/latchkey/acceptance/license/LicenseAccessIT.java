package dev.latchkey.acceptance.license;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Acceptance
@DisplayName("During a session")
class LicenseAccessIT {

    private static final String EXPIRED = "latchkey_license_expired";

    private static Licenses licenses;
    private static Grants grants;
    private static Licenses offLicenses;
    private static Grants offGrants;

    @BeforeAll
    static void makeRealms(Stage stage) {
        licenses = Licenses.inFreshRealm(stage);
        grants = new Grants(stage, licenses);
        offLicenses =
                new Licenses(
                        stage,
                        stage.freshRealm(
                                realm ->
                                        realm.withObject("/attributes")
                                                .put("latchkey.enabled", "false")));
        offGrants = new Grants(stage, offLicenses);
    }

    private static void assertRefused(VisitedPage answer, String description) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("invalid_grant");
        assertThat(answer.json().get("error_description").asText()).isEqualTo(description);
    }

    private static void assertGranted(VisitedPage answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    @DisplayName("R05, A12: every grant is refused once the licence has ended")
    void everyGrant() {
        TestUser user = licenses.user("100");
        VisitedPage online = grants.password("desk", user, "openid");
        VisitedPage offline = grants.password("desk", user, "openid offline_access");
        assertGranted(grants.exchange(online));
        String code = grants.code(user);
        String device = grants.device(user);

        licenses.renew(user, "-10");

        assertRefused(grants.password("desk", user, "openid"), EXPIRED);
        assertRefused(grants.refresh("desk", online), EXPIRED);
        assertRefused(grants.refresh("desk", offline), EXPIRED);
        assertRefused(grants.exchange(online), EXPIRED);
        assertRefused(grants.redeem(code), EXPIRED);
        assertThat(licenses.event("CODE_TO_TOKEN_ERROR").get("error").asText()).isEqualTo(EXPIRED);
        assertRefused(grants.redeemDevice(device), EXPIRED);
    }

    @Test
    @DisplayName("control: where the pack is off the same grants go through")
    void controlPackOff() {
        TestUser user = offLicenses.user("-10");
        VisitedPage online = offGrants.password("desk", user, "openid");
        VisitedPage offline = offGrants.password("desk", user, "openid offline_access");

        assertGranted(offGrants.refresh("desk", online));
        assertGranted(offGrants.refresh("desk", offline));
        assertGranted(offGrants.exchange(online));
        assertGranted(offGrants.redeem(offGrants.code(user)));
        assertGranted(offGrants.redeemDevice(offGrants.device(user)));
        assertGranted(offGrants.userinfo(online));
        assertThat(offGrants.introspect(online).json().get("active").asBoolean()).isTrue();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "100, user, granted",
        "5, user, granted",
        "-1, user, granted",
        "-10, user, latchkey_license_expired",
        "soon, user, granted",
        "-10, license-exempt, granted",
        "-10, license-payer, latchkey_license_expired"
    })
    @DisplayName("a session is refreshed, or not, by the licence's state")
    void states(String until, String person, String outcome) {
        TestUser user = licenses.user("100");
        if (!person.equals("user")) {
            user.give(person);
        }
        VisitedPage tokens = grants.password("desk", user, "openid");
        licenses.renew(user, until);

        VisitedPage answer = grants.refresh("desk", tokens);

        if (outcome.equals("granted")) {
            assertGranted(answer);
        } else {
            assertRefused(answer, outcome);
            licenses.renew(user, "100");
            assertGranted(grants.refresh("desk", tokens));
        }
    }

    @Test
    @DisplayName("a suspension is told by a name of its own")
    void suspended() {
        TestUser user = licenses.user("100");
        VisitedPage tokens = grants.password("desk", user, "openid");
        user.change(
                representation ->
                        representation
                                .withObject("/attributes")
                                .putArray("licenseSuspended")
                                .add("true"));

        assertRefused(grants.refresh("desk", tokens), "latchkey_license_suspended");
    }

    @Test
    @DisplayName("A12: userinfo and introspection close at once, lightweight tokens too")
    void tokensShownAround() {
        TestUser user = licenses.user("100");
        VisitedPage tokens = grants.password("desk", user, "openid");
        VisitedPage light = grants.password("light", user, "openid");
        assertGranted(grants.userinfo(tokens));
        assertThat(grants.introspect(tokens).json().get("active").asBoolean()).isTrue();
        assertThat(grants.introspect(light).json().get("active").asBoolean()).isTrue();
        assertThat(grants.introspectAsJwt(tokens).json().has("jwt")).isTrue();

        licenses.renew(user, "-10");

        VisitedPage userinfo = grants.userinfo(tokens);
        assertThat(userinfo.status()).isEqualTo(401);
        assertThat(userinfo.header("WWW-Authenticate").orElseThrow())
                .contains("invalid_token", EXPIRED);
        assertThat(grants.introspect(tokens).body()).isEqualTo("{\"active\":false}");
        assertThat(grants.introspect(light).body()).isEqualTo("{\"active\":false}");
        assertThat(grants.introspectAsJwt(tokens).body()).isEqualTo("{\"active\":false}");
    }

    @Test
    @DisplayName("A12a: a disabled account gets no token by a device it agreed to before")
    void disabledDevice() {
        TestUser user = licenses.user("100");
        String device = grants.device(user);
        user.change(representation -> representation.put("enabled", false));

        assertThat(grants.redeemDevice(device).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("admins, service accounts and Keycloak's admin clients are never blocked")
    void neverBlocked() {
        TestUser admin = licenses.user("-10");
        licenses.give(admin, "realm-management", "realm-admin");
        VisitedPage tokens = grants.password("desk", admin, "openid");
        assertGranted(tokens);
        assertGranted(grants.refresh("desk", tokens));
        assertGranted(grants.userinfo(tokens));
        assertThat(grants.introspect(tokens).json().get("active").asBoolean()).isTrue();

        assertGranted(grants.ask("desk", "client_credentials"));

        TestUser user = licenses.user("-10");
        assertGranted(grants.password("admin-cli", user, "openid"));
    }

    @Test
    @DisplayName("A12: a token from an admin client opens nothing else")
    void adminClientsToken() {
        TestUser user = licenses.user("-10");
        VisitedPage tokens = grants.password("admin-cli", user, "openid");

        assertThat(grants.introspect(tokens).body()).isEqualTo("{\"active\":false}");
        assertThat(grants.userinfo(tokens).status()).isNotEqualTo(200);
    }

    @Test
    @DisplayName("the application learns state, plan, end and days from every token and endpoint")
    void claims() {
        TestUser user = licenses.user("5", draft -> draft.attribute("licensePlan", "Team"));
        user.give("license-exempt");
        VisitedPage tokens = grants.redeem(grants.code(user));

        JsonNode claim = payload(Grants.text(tokens, "access_token")).get("license");
        assertThat(claim.toString())
                .isEqualTo(
                        "{\"state\":\"expiring\",\"plan\":\"Team\",\"until\":\"%s\",\"days_left\":5}"
                                .formatted(licenses.day(5)));
        assertThat(payload(Grants.text(tokens, "id_token")).get("license")).isEqualTo(claim);
        assertThat(grants.userinfo(tokens).json().get("license")).isEqualTo(claim);
        VisitedPage light = grants.password("light", user, "openid");
        assertThat(grants.introspect(light).json().get("license")).isEqualTo(claim);
    }

    private static JsonNode payload(String jwt) {
        try {
            return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
