package dev.latchkey.acceptance.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.latchkey.acceptance.realm.AdminApiException;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Stage;

/** An administrator who sets somebody's password: the shortest way to the policies. */
final class SetPassword {

    private final Stage stage;
    private final TestUser user;

    private SetPassword(Stage stage, TestUser user) {
        this.stage = stage;
        this.user = user;
    }

    static SetPassword of(Stage stage, TestUser user) {
        return new SetPassword(stage, user);
    }

    /** Sets it; why it was refused, or empty if it was taken. */
    String refusal(String password) {
        JsonNode credential =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "password")
                        .put("value", password)
                        .put("temporary", false);
        try {
            stage.admin()
                    .put(
                            "realms/%s/users/%s/reset-password".formatted(user.realm(), user.id()),
                            credential);
            return "";
        } catch (AdminApiException refused) {
            return refused.getMessage();
        }
    }
}
