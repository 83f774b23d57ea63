package dev.latchkey.acceptance.grants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.AdminApi;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keycloak's preview of it: for a server with the features {@code token-exchange} and {@code admin-fine-grained-authz:v1}. */
@Acceptance
@Tag("slow")
@DisplayName("Tokens in exchange for a foreign identity provider's")
class ExternalExchangeIT {

    @Test
    @DisplayName("are given, but not while strangers lock the account [A12a]")
    void strangersLock(Stage stage) {
        Exchange exchange = new Exchange(stage, stage.freshRealm());
        assertThat(exchange.answer().status()).isEqualTo(200);

        for (int i = 0; i < 5; i++) {
            SignIn.with(
                    stage.visitor().from(FreshNetwork.address()),
                    exchange.realm,
                    exchange.user.username(),
                    "wrong-" + i);
        }

        assertThat(exchange.answer().status()).isEqualTo(400);
        assertThat(exchange.refusal()).isEqualTo("user_temporarily_disabled");
    }

    @Test
    @DisplayName("nor once it is switched off [A12a]")
    void disabled(Stage stage) {
        Exchange exchange = new Exchange(stage, stage.freshRealm());
        exchange.user.change(account -> account.put("enabled", false));

        assertThat(exchange.answer().status()).isEqualTo(400);
        assertThat(exchange.refusal()).isEqualTo("user_disabled");
    }

    @Test
    @DisplayName("nor once its licence has ended [A12, A12a]")
    void licence(Stage stage) {
        Exchange exchange = new Exchange(stage, stage.freshRealm());
        exchange.endLicence();

        VisitedPage answer = exchange.answer();

        assertThat(answer.json().path("error_description").asText())
                .isEqualTo("latchkey_license_expired");
        assertThat(exchange.refusal()).isEqualTo("latchkey_license_expired");
    }

    @Test
    @DisplayName("are given all the same where the pack is off [control of A12]")
    void control(Stage stage) {
        Exchange exchange =
                new Exchange(
                        stage,
                        stage.freshRealm(
                                realm ->
                                        realm.withObject("/attributes")
                                                .put("latchkey.enabled", "false")));
        exchange.endLicence();

        assertThat(exchange.answer().status()).isEqualTo(200);
    }

    /** A program that is allowed to exchange the head office's tokens, and somebody who works there. */
    private static final class Exchange {

        private final TestRealm realm;
        private final TestUser user;
        private final HeadOffice office;
        private final Program program;

        Exchange(Stage stage, TestRealm realm) {
            this.realm = realm;
            user = realm.createUser(draft -> {});
            office = HeadOffice.signingInTo(stage, realm);
            office.employs(user);
            program = Program.in(stage, realm);
            allow(stage.admin(), "realms/" + realm.name() + "/");
        }

        VisitedPage answer() {
            return program.exchangesForeign(office.assertion(user));
        }

        String refusal() {
            return realm.events().stream()
                    .filter(event -> event.get("type").asText().equals("TOKEN_EXCHANGE_ERROR"))
                    .map(event -> event.get("error").asText())
                    .findFirst()
                    .orElseThrow();
        }

        void endLicence() {
            user.change(
                    account ->
                            account.withObject("/attributes")
                                    .putArray("licenseExpiresAt")
                                    .add("2025-12-31"));
        }

        /** As an administrator does on the provider's page of permissions. */
        private static void allow(AdminApi admin, String realm) {
            String permissions =
                    realm
                            + "identity-provider/instances/"
                            + HeadOffice.ALIAS
                            + "/management/permissions";
            admin.put(permissions, JsonNodeFactory.instance.objectNode().put("enabled", true));
            String permission =
                    admin.get(permissions).at("/scopePermissions/token-exchange").asText();
            String authorization =
                    realm
                            + "clients/"
                            + id(admin, realm, "realm-management")
                            + "/authz/resource-server/";
            ObjectNode policy = JsonNodeFactory.instance.objectNode();
            policy.put("name", "the program").put("type", "client").put("logic", "POSITIVE");
            policy.putArray("clients").add(id(admin, realm, Program.CLIENT));
            admin.post(authorization + "policy/client", policy);
            JsonNode made = admin.get(authorization + "policy?name=the%20program").get(0);
            ObjectNode allowed =
                    (ObjectNode) admin.get(authorization + "permission/scope/" + permission);
            allowed.putArray("policies").add(made.get("id").asText());
            admin.put(authorization + "permission/scope/" + permission, allowed);
        }

        private static String id(AdminApi admin, String realm, String client) {
            return admin.get(realm + "clients?clientId=" + client).get(0).get("id").asText();
        }
    }
}
