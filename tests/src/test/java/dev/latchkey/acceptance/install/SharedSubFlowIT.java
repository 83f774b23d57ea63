package dev.latchkey.acceptance.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.install.Operator.Answer;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The console makes no such flows; imports and the Admin API do. */
@Acceptance
@DisplayName("A sub-flow that belongs to two flows")
class SharedSubFlowIT {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SHARED = "name then password";

    @Test
    @DisplayName("of the realm's stays as it is; each of the two copies gets one of its own")
    void inOriginals(Stage stage) {
        TestRealm realm =
                ForeignRealm.open(stage, "client-override", SharedSubFlowIT::shareAtTheKiosk);
        Operator operator = Operator.of(stage, realm);
        RealmExport before = operator.export();
        List<String> shared = before.stepsOf(SHARED);

        Answer done = operator.installs().expectOk();

        RealmExport after = operator.export();
        assertThat(after.stepsOf(after.override("crm", "browser")))
                .contains("    REQUIRED latchkey-sign-in");
        assertThat(after.stepsOf(after.override("kiosk", "browser")))
                .contains("  ALTERNATIVE acme-badge", "    REQUIRED latchkey-sign-in");
        assertThat(after.stepsOf(SHARED)).isEqualTo(shared);
        assertThat(operator.installs().expectOk().changes()).as("%s", done.changes()).isEmpty();
        TestUser user = realm.createUser(draft -> {});
        assertThat(Person.isIn(Person.of(stage, realm).signsIn(user.username(), user.password())))
                .isTrue();

        operator.uninstalls().expectOk();

        // Whether people get in by it then is Keycloak's affair: its
        // AuthenticationSelectionResolver
        // climbs from a shared sub-flow into whichever flow it finds first, here the one with a
        // step
        // that no server has.
        assertThat(operator.export().lines()).containsExactlyElementsOf(before.lines());
    }

    @Test
    @DisplayName(
            "of which one is the pack's copy stays for the other when the pack is taken out, and people get in by it")
    void inOurCopy(Stage stage) {
        TestRealm realm = ForeignRealm.open(stage, "stock");
        Operator operator = Operator.of(stage, realm);
        operator.installs().expectOk();
        String flows = "realms/" + realm.name() + "/authentication/flows";
        String partners =
                stage.admin()
                        .post(
                                flows,
                                JSON.objectNode()
                                        .put("alias", "for partners")
                                        .put("providerId", "basic-flow")
                                        .put("topLevel", true)
                                        .put("builtIn", false));
        stage.admin()
                .post(
                        "realms/" + realm.name() + "/authentication/executions",
                        JSON.objectNode()
                                .put("parentFlow", partners)
                                .put("authenticatorFlow", true)
                                .put(
                                        "flowId",
                                        form(
                                                stage.admin()
                                                        .get(
                                                                flows
                                                                        + "/latchkey%20browser/executions")))
                                .put("requirement", "REQUIRED")
                                .put("priority", 10));
        giveTo(stage, realm, "crm", partners);
        assertThat(operator.export().stepsOf("for partners"))
                .contains("  REQUIRED latchkey-sign-in");

        operator.uninstalls().expectOk();

        RealmExport after = operator.export();
        assertThat(after.packProviders()).isEmpty();
        assertThat(after.stepsOf("for partners"))
                .contains("  REQUIRED auth-username-password-form");
        assertThat(after.json().get("authenticationFlows").valueStream())
                .noneMatch(flow -> flow.get("alias").asText().equals("latchkey browser"));
        TestUser user = realm.createUser(draft -> {});
        assertThat(Person.isIn(Person.of(stage, realm).signsIn(user.username(), user.password())))
                .isTrue();
    }

    private static void shareAtTheKiosk(ObjectNode realm) {
        for (JsonNode flow : realm.get("authenticationFlows")) {
            for (JsonNode step : flow.get("authenticationExecutions")) {
                if (step.path("flowAlias").asText().equals(SHARED + " at the kiosk")) {
                    ((ObjectNode) step).put("flowAlias", SHARED);
                }
            }
        }
        realm.withArray("authenticationFlows")
                .removeIf(flow -> flow.get("alias").asText().equals(SHARED + " at the kiosk"));
    }

    /** The sub-flow in which the sign-in form is. */
    private static String form(JsonNode executions) {
        String sub = "";
        for (JsonNode step : executions) {
            if (step.path("providerId").asText().equals("latchkey-sign-in")) {
                return sub;
            }
            if (step.path("authenticationFlow").asBoolean()) {
                sub = step.get("flowId").asText();
            }
        }
        throw new AssertionError("No sign-in form in " + executions);
    }

    private static void giveTo(Stage stage, TestRealm realm, String clientId, String flow) {
        String clients = "realms/" + realm.name() + "/clients";
        ObjectNode client =
                (ObjectNode) stage.admin().get(clients + "?clientId=" + clientId).get(0);
        client.withObject("/authenticationFlowBindingOverrides").put("browser", flow);
        stage.admin().put(clients + "/" + client.get("id").asText(), client);
    }
}
