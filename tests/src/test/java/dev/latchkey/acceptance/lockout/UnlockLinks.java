package dev.latchkey.acceptance.lockout;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Unlock links, as they arrive, and what the realm's events say of the wishes for one. */
final class UnlockLinks {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private UnlockLinks() {}

    /** The mails with an unlock link that an address has got so far, oldest first. */
    static List<Mail> mailed(Stage stage, TestUser user) {
        return stage.mail().mailsTo(user.email()).stream()
                .filter(mail -> !mail.links().isEmpty())
                .toList();
    }

    /** The newest link of that many; waits for them. */
    static String await(Stage stage, TestUser user, int count) {
        return Await.value(
                        PATIENCE,
                        () -> count + " unlock links to " + user,
                        () ->
                                Optional.of(mailed(stage, user))
                                        .filter(mails -> mails.size() >= count))
                .get(count - 1)
                .link();
    }

    /** What became of so many wishes, oldest first: {@code sent}, or why not; waits until all are worked off. */
    static List<String> awaitOutcomes(Stage stage, TestRealm realm, int count) {
        return Await.value(
                PATIENCE,
                () -> count + " wishes worked off; got " + outcomes(stage, realm),
                () -> Optional.of(outcomes(stage, realm)).filter(all -> all.size() >= count));
    }

    private static List<String> outcomes(Stage stage, TestRealm realm) {
        List<String> outcomes =
                new ArrayList<>(
                        stage.admin()
                                .get(
                                        "realms/%s/events?type=CUSTOM_REQUIRED_ACTION&type=CUSTOM_REQUIRED_ACTION_ERROR&max=200"
                                                .formatted(realm.name()))
                                .valueStream()
                                .map(UnlockLinks::outcome)
                                .toList());
        Collections.reverse(outcomes);
        return outcomes;
    }

    private static String outcome(JsonNode event) {
        String error = event.path("error").asText("");
        String channel = event.path("details").path("channel").asText();
        if (error.isEmpty()) {
            return channel + ": sent";
        }
        return error.equals("latchkey_limit")
                ? channel + ": limit " + event.path("details").path("reason").asText()
                : channel + ": " + error;
    }
}
