package dev.latchkey.acceptance.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.AdminApi;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Stage;
import java.util.Map;
import java.util.Optional;

/** People with and without rights over a realm. */
public final class Admins {

    private final Stage stage;
    private final TestRealm realm;

    public Admins(Stage stage, TestRealm realm) {
        this.stage = stage;
        this.realm = realm;
    }

    /** Nobody in particular. */
    SettingsCaller anonymous() {
        return new SettingsCaller(stage.baseUri(), realm.name(), Optional.empty());
    }

    /** The server's administrator. */
    SettingsCaller ofServer() {
        return new SettingsCaller(stage.baseUri(), realm.name(), Optional.of(serverToken()));
    }

    /** An access token of the server's administrator. */
    public String serverToken() {
        return token("master", AdminApi.ADMINISTRATOR, AdminApi.ADMINISTRATOR);
    }

    /** A user of the realm with these roles of {@code realm-management}; none is an ordinary user. */
    SettingsCaller withRoles(String... roles) {
        return callingFor(realm, roles);
    }

    /** A user of this realm with these roles who calls for another realm. */
    SettingsCaller callingFor(TestRealm other, String... roles) {
        return new SettingsCaller(
                stage.baseUri(), other.name(), Optional.of(tokenWithRoles(roles)));
    }

    /** An access token of a new user of the realm with these roles of {@code realm-management}. */
    public String tokenWithRoles(String... roles) {
        TestUser user = realm.createUser(draft -> {});
        for (String role : roles) {
            give(user, role);
        }
        return token(realm.name(), user.username(), user.password());
    }

    private void give(TestUser user, String role) {
        AdminApi admin = stage.admin();
        String path = "realms/" + realm.name();
        String client =
                admin.get(path + "/clients?clientId=realm-management").get(0).get("id").asText();
        JsonNode found = admin.get(path + "/clients/" + client + "/roles/" + role);
        admin.post(
                path + "/users/" + user.id() + "/role-mappings/clients/" + client,
                JsonNodeFactory.instance.arrayNode().add(found));
    }

    private String token(String realmName, String login, String password) {
        VisitedPage answer =
                stage.visitor()
                        .post(
                                "/realms/" + realmName + "/protocol/openid-connect/token",
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "client_id",
                                        "admin-cli",
                                        "username",
                                        login,
                                        "password",
                                        password));
        return answer.json().get("access_token").asText();
    }
}
