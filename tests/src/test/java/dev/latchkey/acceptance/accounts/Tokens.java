package dev.latchkey.acceptance.accounts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.util.HashMap;
import java.util.Map;

/** A program on somebody's desktop that signs in with their password and goes on with refresh tokens. */
final class Tokens {

    private static final String CLIENT = "desktop";

    private final Stage stage;
    private final TestRealm realm;

    private Tokens(Stage stage, TestRealm realm) {
        this.stage = stage;
        this.realm = realm;
    }

    /** Allows the program in the realm. */
    static Tokens in(Stage stage, TestRealm realm) {
        ObjectNode client = JsonNodeFactory.instance.objectNode();
        client.put("clientId", CLIENT)
                .put("publicClient", true)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true);
        stage.admin().post("realms/" + realm.name() + "/clients", client);
        return new Tokens(stage, realm);
    }

    /** A refresh token of a session that ends with its browser. */
    String online(TestUser user) {
        return refreshToken(user, "openid");
    }

    /** A refresh token that is good for months. */
    String offline(TestUser user) {
        return refreshToken(user, "openid offline_access");
    }

    /** Whether the server still takes it. */
    boolean isGood(String refreshToken) {
        VisitedPage answer =
                ask(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
        if (answer.status() == 400 && answer.json().get("error").asText().equals("invalid_grant")) {
            return false;
        }
        if (answer.status() != 200) {
            throw new AssertionError(answer + answer.body());
        }
        return true;
    }

    /** Whether the server gives it tokens for that password. */
    boolean opensWith(TestUser user, String password) {
        Map<String, String> asked =
                Map.of(
                        "grant_type",
                        "password",
                        "username",
                        user.username(),
                        "password",
                        password,
                        "scope",
                        "openid");
        return ask(asked).status() == 200;
    }

    private String refreshToken(TestUser user, String scope) {
        VisitedPage answer =
                ask(
                        Map.of(
                                "grant_type",
                                "password",
                                "username",
                                user.username(),
                                "password",
                                user.password(),
                                "scope",
                                scope));
        if (answer.status() != 200) {
            throw new AssertionError(answer + answer.body());
        }
        return answer.json().get("refresh_token").asText();
    }

    private VisitedPage ask(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("client_id", CLIENT);
        return stage.visitor()
                .from(FreshNetwork.address())
                .post(realm.uri() + "/protocol/openid-connect/token", all);
    }
}
