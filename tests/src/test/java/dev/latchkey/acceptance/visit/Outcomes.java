package dev.latchkey.acceptance.visit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What became of requests, by the realm's events. Every request that is let through to be worked off leaves one, so tests
 * know when all are, and need not guess how long to wait for a message that must not come.
 */
public final class Outcomes {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String REQUESTS =
            "type=SEND_RESET_PASSWORD&type=SEND_RESET_PASSWORD_ERROR";
    private static final String TRIES = "type=RESET_PASSWORD_ERROR";

    private final Stage stage;
    private final TestRealm realm;

    public Outcomes(Stage stage, TestRealm realm) {
        this.stage = stage;
        this.realm = realm;
    }

    /** The outcomes of exactly so many requests, oldest first, once they are worked off. */
    public List<String> awaitRequests(int count) {
        List<String> outcomes =
                Await.value(
                        PATIENCE,
                        () -> "%d requests; got %s".formatted(count, requests()),
                        () -> Optional.of(requests()).filter(all -> all.size() >= count));
        if (outcomes.size() != count) {
            throw new AssertionError("Expected %d requests: %s".formatted(count, outcomes));
        }
        return outcomes;
    }

    /** How many tries of a code were compared with it. */
    public long triesCompared() {
        return events(TRIES).stream().filter(e -> error(e).equals("invalid_code")).count();
    }

    /** How many tries of a code came when none was left. */
    public long triesRefused() {
        return events(TRIES).stream().filter(e -> error(e).equals("latchkey_limit")).count();
    }

    /** Oldest first: what the message carried, or the reason why there was none. */
    private List<String> requests() {
        List<String> outcomes =
                new ArrayList<>(events(REQUESTS).stream().map(Outcomes::outcome).toList());
        Collections.reverse(outcomes);
        return outcomes;
    }

    private static String outcome(JsonNode event) {
        JsonNode details = event.path("details");
        String channel = details.path("channel").asText();
        String error = error(event);
        if (error.isEmpty()) {
            return channel + ": " + details.path("latchkey_message").asText();
        }
        return error.equals("latchkey_limit")
                ? channel + ": limit " + details.path("reason").asText()
                : channel + ": " + error;
    }

    private static String error(JsonNode event) {
        return event.path("error").asText("");
    }

    private List<JsonNode> events(String filter) {
        return stage.admin()
                .get("realms/%s/events?%s&max=1000".formatted(realm.name(), filter))
                .valueStream()
                .toList();
    }
}
