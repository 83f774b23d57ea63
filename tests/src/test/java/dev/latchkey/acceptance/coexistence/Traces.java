package dev.latchkey.acceptance.coexistence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.stage.Stage;
import java.util.Map;

/** What the pack leaves behind, where it may. */
final class Traces {

    /** Keycloak's headers as a new realm has them. */
    static final Map<String, String> STOCK_HEADERS =
            Map.of(
                    "content-security-policy",
                            "frame-src 'self'; frame-ancestors 'self'; object-src 'none';",
                    "x-frame-options", "SAMEORIGIN",
                    "referrer-policy", "no-referrer");

    private Traces() {}

    /** How many rows the pack keeps for the realm, over all its tables. */
    static long rows(Stage stage, String realm) {
        JsonNode byTable = stage.visitor().get("/realms/" + realm + "/latchkey-test/rows").json();
        if (byTable.isEmpty()) {
            throw new AssertionError("The pack's tables were not found");
        }
        return byTable.valueStream().mapToLong(JsonNode::asLong).sum();
    }
}
