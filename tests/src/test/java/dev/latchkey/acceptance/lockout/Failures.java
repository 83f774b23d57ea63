package dev.latchkey.acceptance.lockout;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Stage;

/** An account's failures as the admin console shows them, and what an admin does about them. */
final class Failures {

    private final Stage stage;
    private final String path;

    Failures(Stage stage, TestUser user) {
        this.stage = stage;
        path =
                "realms/%s/attack-detection/brute-force/users/%s"
                        .formatted(user.realm().name(), user.id());
    }

    int count() {
        return shown().get("numFailures").asInt();
    }

    boolean locked() {
        return shown().get("disabled").asBoolean();
    }

    JsonNode shown() {
        return stage.admin().get(path);
    }

    /** What the console's button "Unlock" does. */
    void unlock() {
        stage.admin().delete(path);
    }
}
