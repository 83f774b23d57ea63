package dev.latchkey.acceptance.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.install.Operator.Answer;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("What an admin made after the pack was put in")
class MadeSinceIT {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    @DisplayName("stays when it is taken out, without naming a provider of it")
    void stays(Stage stage) {
        TestRealm realm = ForeignRealm.open(stage, "stock");
        Operator operator = Operator.of(stage, realm);
        RealmExport before = operator.export();
        operator.installs().expectOk();
        String path = "realms/" + realm.name();
        // a step of the admin's in our copy
        stage.admin()
                .post(
                        path
                                + "/authentication/flows/latchkey%20reset%20credentials/executions/execution",
                        JSON.objectNode().put("provider", "allow-access-authenticator"));
        // a flow of the admin's with a step of ours, given to a client
        stage.admin()
                .post(
                        path + "/authentication/flows/latchkey%20browser/copy",
                        JSON.objectNode().put("newName", "for partners"));
        // our copy, given to a client
        JsonNode flows = stage.admin().get(path + "/authentication/flows");
        override(stage, realm, "account", id(flows, "latchkey browser"));
        override(stage, realm, "crm", id(flows, "for partners"));
        // a mapper, a phone, a role, a limit
        stage.admin()
                .post(
                        path
                                + "/clients/"
                                + client(stage, realm, "crm").get("id").asText()
                                + "/protocol-mappers/models",
                        JSON.objectNode()
                                .put("name", "licence")
                                .put("protocol", "openid-connect")
                                .put("protocolMapper", "latchkey-license-mapper"));
        TestUser user = realm.createUser(draft -> draft.phone(UserDraft.freshPhone()));
        ArrayNode roles = JSON.arrayNode().add(stage.admin().get(path + "/roles/license-payer"));
        stage.admin().post(path + "/users/" + user.id() + "/role-mappings/realm", roles);
        realm.change(json -> json.put("failureFactor", 7));

        Answer undone = operator.uninstalls().expectOk();

        RealmExport after = operator.export();
        assertThat(after.packProviders()).isEmpty();
        assertThat(undone.remarks())
                .anyMatch(r -> r.contains("'phoneNumber' stays: 1 person has a value of it"))
                .anyMatch(r -> r.contains("'license-payer' stays"))
                .anyMatch(r -> r.contains("failureFactor stays 7"));
        assertThat(after.json().get("failureFactor").asInt()).isEqualTo(7);
        assertThat(after.stepsOf("latchkey reset credentials"))
                .contains("REQUIRED reset-credentials-choose-user")
                .anyMatch(step -> step.contains("allow-access-authenticator"));
        assertThat(after.stepsOf("for partners"))
                .contains("    REQUIRED auth-username-password-form");
        assertThat(after.override("crm", "browser")).isEqualTo("for partners");
        assertThat(after.override("account", "browser")).isEqualTo("browser");
        for (String flow : List.of("browserFlow", "directGrantFlow", "resetCredentialsFlow")) {
            assertThat(after.json().get(flow)).isEqualTo(before.json().get(flow));
        }
        assertThat(Person.isIn(Person.of(stage, realm).signsIn(user.username(), user.password())))
                .isTrue();
        assertThat(
                        stage.admin()
                                .get(path + "/users/" + user.id())
                                .at("/attributes/phoneNumber/0")
                                .asText())
                .isEqualTo(user.phone());
    }

    @Test
    @DisplayName("does not matter for the flow that was bound before, unless that is gone")
    void originalIsGone(Stage stage) {
        TestRealm realm = ForeignRealm.open(stage, "kerberos-x509");
        Operator operator = Operator.of(stage, realm);
        operator.installs().expectOk();
        JsonNode flows = stage.admin().get("realms/" + realm.name() + "/authentication/flows");
        stage.admin()
                .delete(
                        "realms/%s/authentication/flows/%s"
                                .formatted(realm.name(), id(flows, "corp browser")));

        operator.uninstalls().expectOk();

        RealmExport after = operator.export();
        assertThat(after.json().get("browserFlow").asText()).isEqualTo("browser");
        assertThat(after.json().get("resetCredentialsFlow").asText()).isEqualTo("corp reset");
        assertThat(after.packProviders()).isEmpty();
    }

    @Test
    @DisplayName(
            "is nothing in a realm that was imported with the pack: its flows get Keycloak's steps")
    void shippedRealm(Stage stage) {
        TestRealm realm = stage.freshRealm();
        Operator operator = Operator.of(stage, realm);
        TestUser user = realm.createUser(draft -> {});
        assertThat(operator.installs().expectOk().changes()).isEmpty();

        operator.uninstalls().expectOk();

        RealmExport after = operator.export();
        assertThat(after.packProviders()).isEmpty();
        assertThat(after.json().get("browserFlow").asText()).isEqualTo("crm browser");
        assertThat(Person.isIn(Person.of(stage, realm).signsIn(user.username(), user.password())))
                .isTrue();
    }

    private static String id(JsonNode flows, String alias) {
        return flows.valueStream()
                .filter(f -> f.get("alias").asText().equals(alias))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    private static ObjectNode client(Stage stage, TestRealm realm, String clientId) {
        return (ObjectNode)
                stage.admin()
                        .get("realms/%s/clients?clientId=%s".formatted(realm.name(), clientId))
                        .get(0);
    }

    private static void override(Stage stage, TestRealm realm, String clientId, String flow) {
        ObjectNode client = client(stage, realm, clientId);
        client.withObject("/authenticationFlowBindingOverrides").put("browser", flow);
        stage.admin()
                .put(
                        "realms/%s/clients/%s".formatted(realm.name(), client.get("id").asText()),
                        client);
    }
}
