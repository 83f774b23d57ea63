package dev.latchkey.acceptance.reset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;
import java.util.List;

/** The steps of the shipped reset flow as whoever knows Keycloak can name them: by the ids of their executions. */
final class ResetSteps {

    private ResetSteps() {}

    /** All of them, those of sub-flows too, in the flow's order. */
    static List<JsonNode> of(Stage stage, TestRealm realm) {
        return stage.admin()
                .get(
                        "realms/%s/authentication/flows/crm%%20reset%%20credentials/executions"
                                .formatted(realm))
                .valueStream()
                .toList();
    }

    /** Where the form would go if it were that of another step. */
    static String address(PageForm form, JsonNode step) {
        return form.action()
                .toString()
                .replaceFirst("([?&]execution=)[^&]*", "$1" + step.get("id").asText());
    }
}
