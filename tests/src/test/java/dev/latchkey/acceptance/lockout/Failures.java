package dev.latchkey.acceptance.lockout;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import java.time.Duration;

/** An account's failures as the admin console shows them, and what an admin does about them. */
final class Failures {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

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

    /**
     * Has somebody try wrong passwords until the account is locked. Keycloak's own protector counts on another thread, after
     * its answer, and does not count what comes meanwhile.
     */
    void awaitLockedBy(Door stranger, String name) {
        Await.until(
                PATIENCE,
                () -> "the account to be locked: " + shown(),
                () -> {
                    stranger.triesWrong(name, 1);
                    return locked();
                });
    }

    JsonNode shown() {
        return stage.admin().get(path);
    }

    /** What the console's button "Unlock" does. */
    void unlock() {
        stage.admin().delete(path);
    }
}
