package dev.latchkey.acceptance.lockout;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A program that posts logins and passwords to the token endpoint. */
final class DirectGrant {

    private static final String CLIENT = "program";

    private final HttpVisitor visitor;
    private final TestRealm realm;
    private final String ending;

    private DirectGrant(HttpVisitor visitor, TestRealm realm, String ending) {
        this.visitor = visitor;
        this.realm = realm;
        this.ending = ending;
    }

    /** Allows the program in the realm; it is on a network of its own. */
    static DirectGrant in(Stage stage, TestRealm realm) {
        ObjectNode client = JsonNodeFactory.instance.objectNode();
        client.put("clientId", CLIENT)
                .put("publicClient", true)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true);
        stage.admin().post("realms/" + realm.name() + "/clients", client);
        return new DirectGrant(stage.visitor().from(FreshNetwork.address()), realm, "");
    }

    /** The same program on another network. */
    DirectGrant from(String address) {
        return new DirectGrant(visitor.from(address), realm, ending);
    }

    /** The same program, which writes the endpoint's address in its own way. */
    DirectGrant endingWith(String newEnding) {
        return new DirectGrant(visitor, realm, newEnding);
    }

    VisitedPage tries(String name, String password) {
        return visitor.post(endpoint(), fields(name, password));
    }

    CompletableFuture<VisitedPage> triesLater(String name, String password) {
        return visitor.postLater(endpoint(), fields(name, password));
    }

    VisitedPage refreshes(String refreshToken) {
        return visitor.post(
                endpoint(),
                Map.of(
                        "client_id",
                        CLIENT,
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        refreshToken));
    }

    private String endpoint() {
        return realm.uri() + "/protocol/openid-connect/token" + ending;
    }

    private static Map<String, String> fields(String name, String password) {
        Map<String, String> fields = new HashMap<>();
        fields.put("client_id", CLIENT);
        fields.put("grant_type", "password");
        fields.put("username", name);
        fields.put("password", password);
        fields.put("scope", "openid");
        return fields;
    }
}
