package dev.latchkey.acceptance.visit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Await;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Why requests for a message were not met, as the realm's events tell its administrator. */
public final class Refusals {

    private Refusals() {}

    /** The reasons of so many refusals, newest first; waits for them. */
    public static List<String> await(TestRealm realm, int count) {
        return Await.value(
                Duration.ofSeconds(15),
                () -> count + " refusals, got " + of(realm),
                () -> Optional.of(of(realm)).filter(reasons -> reasons.size() >= count));
    }

    private static List<String> of(TestRealm realm) {
        return realm.events().stream()
                .filter(event -> event.get("type").asText().equals("SEND_RESET_PASSWORD_ERROR"))
                .map((JsonNode event) -> event.get("error").asText())
                .toList();
    }
}
