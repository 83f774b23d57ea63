package dev.latchkey.acceptance.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.StockReset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("An account that signs in through an identity provider")
class BrokeredAccountIT {

    private static final String NEW_PASSWORD = "seven calm rivers run north";

    @Test
    @DisplayName(
            "is told to change its password there, and gets no local one; the visitor sees what all see [R07, A01]")
    void isToldWhere(Stage stage) {
        TestUser user = brokered(stage, stage.freshRealm());

        Elsewhere.isNotToldBy(stage, user.realm(), user.username());

        Elsewhere.isToldBy(stage.mail().awaitMail(user.email()), "Head office");
        assertThat(user.credentialTypes()).isEmpty();
    }

    @Test
    @DisplayName("gets a local password from Keycloak's own reset, beside the provider's (control)")
    void controlGetsLocalPassword(Stage stage) {
        TestUser user = brokered(stage, stage.freshRealm(StockReset::bind));

        StockReset.asks(stage, user.realm(), user.username())
                .follow(stage.mail().awaitMail(user.email()))
                .choose(NEW_PASSWORD);

        assertThat(user.credentialTypes()).containsExactly("password");
    }

    @Test
    @DisplayName("may be reset as any other once it has a password of its own besides")
    void withPasswordOfItsOwn(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        linkToHeadOffice(stage, user);

        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.username());
        visit.enter(stage.mail().awaitMail(user.email()).code().orElseThrow())
                .choose(NEW_PASSWORD)
                .expectSignIn();
    }

    @Test
    @DisplayName("without provider and password is no such account: it may get its first password")
    void withoutEither(Stage stage) {
        TestUser user = withoutPassword(stage, stage.freshRealm());

        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.username());
        visit.enter(stage.mail().awaitMail(user.email()).code().orElseThrow())
                .choose(NEW_PASSWORD)
                .expectSignIn();

        assertThat(user.credentialTypes()).containsExactly("password");
    }

    private static TestUser brokered(Stage stage, TestRealm realm) {
        TestUser user = withoutPassword(stage, realm);
        linkToHeadOffice(stage, user);
        return user;
    }

    private static TestUser withoutPassword(Stage stage, TestRealm realm) {
        TestUser user = realm.createUser(draft -> {});
        String credentials = "realms/%s/users/%s/credentials".formatted(realm.name(), user.id());
        for (JsonNode credential : stage.admin().get(credentials)) {
            stage.admin().delete(credentials + "/" + credential.get("id").asText());
        }
        return user;
    }

    private static void linkToHeadOffice(Stage stage, TestUser user) {
        String realm = "realms/" + user.realm().name();
        ObjectNode provider = JsonNodeFactory.instance.objectNode();
        provider.put("alias", "head-office")
                .put("displayName", "Head office")
                .put("providerId", "oidc")
                .put("enabled", true);
        provider.putObject("config")
                .put("authorizationUrl", "https://head-office.example.test/auth")
                .put("tokenUrl", "https://head-office.example.test/token")
                .put("clientId", "crm")
                .put("clientSecret", "not-used");
        stage.admin().post(realm + "/identity-provider/instances", provider);
        stage.admin()
                .post(
                        realm + "/users/" + user.id() + "/federated-identity/head-office",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("identityProvider", "head-office")
                                .put("userId", "4711")
                                .put("userName", user.username()));
    }
}
