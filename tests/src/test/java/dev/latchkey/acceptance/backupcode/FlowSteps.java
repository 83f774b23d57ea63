package dev.latchkey.acceptance.backupcode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;

/** Changes the flows of a realm that is about to be created, as an administrator might who has ideas of their own. */
public final class FlowSteps {

    public static final String BACKUP_CODE = "latchkey-backup-code";

    /** Keycloak's own step of that kind. */
    public static final String RECOVERY_CODE = "auth-recovery-authn-code-form";

    private FlowSteps() {}

    /** Puts Keycloak's own step in place of the pack's, wherever it stands. */
    public static void useKeycloaksOwn(ObjectNode realm) {
        for (JsonNode flow : realm.get("authenticationFlows")) {
            for (JsonNode step : flow.get("authenticationExecutions")) {
                if (step.path("authenticator").asText().equals(BACKUP_CODE)) {
                    ((ObjectNode) step).put("authenticator", RECOVERY_CODE);
                }
            }
        }
    }

    /** Adds a flow that a browser may be bound to, of these steps, each required. */
    public static void add(ObjectNode realm, String alias, String... authenticators) {
        ArrayNode steps =
                realm.withArray("/authenticationFlows")
                        .addObject()
                        .put("alias", alias)
                        .put("providerId", "basic-flow")
                        .put("topLevel", true)
                        .put("builtIn", false)
                        .putArray("authenticationExecutions");
        for (String authenticator : authenticators) {
            steps.addObject()
                    .put("authenticator", authenticator)
                    .put("requirement", "REQUIRED")
                    .put("priority", steps.size())
                    .put("authenticatorFlow", false)
                    .put("userSetupAllowed", false);
        }
    }

    /** The id of the step in the browser flow that the shipped realm has, sub-flows included. */
    static String idInBrowserFlow(Stage stage, TestRealm realm, String authenticator) {
        return stage.admin()
                .get("realms/%s/authentication/flows/crm%%20browser/executions".formatted(realm))
                .valueStream()
                .filter(step -> step.path("providerId").asText().equals(authenticator))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }
}
