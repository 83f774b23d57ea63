package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.measure.Timing;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Acceptance
@Tag("slow")
@DisplayName("The time of an answer at sign-in")
class LockTimingIT {

    /** Some 20 ms of work: enough to be missed where it is left out, and not the whole length of the test. */
    private static final String HASH = "hashAlgorithm(pbkdf2-sha512) and hashIterations(40000)";

    @Test
    @DisplayName(
            "of a wrong password is the same for known and unknown names, and for accounts without one [R07, A02]")
    void wrong(Stage stage) {
        TestRealm realm = realm(stage, "true", 1_000_000);
        String known = realm.createUser(draft -> {}).username();
        String invited = realm.createUser(UserDraft::withoutPassword).username();

        Timing.baseline("known", tries(stage, realm, known))
                .against("unknown", tries(stage, realm, "nobody-of-that-name"))
                .against("without a password", tries(stage, realm, invited))
                .assertEqual();
    }

    @Test
    @DisplayName("of a locked door is the same for known and unknown names [R07, A02, A04]")
    void locked(Stage stage) {
        TestRealm realm = realm(stage, "true", 5);
        String known = realm.createUser(draft -> {}).username();
        Door.ofStranger(stage, realm).triesWrong(known, 5);
        Door.ofStranger(stage, realm).triesWrong("nobody-of-that-name", 5);

        Timing.baseline("known", tries(stage, realm, known))
                .against("unknown", tries(stage, realm, "nobody-of-that-name"))
                .assertEqual();
    }

    @Test
    @DisplayName(
            "tells a locked account from an unknown name in Keycloak as it comes [control of A02]")
    void control(Stage stage) {
        TestRealm realm = realm(stage, "false", 5);
        String known = realm.createUser(draft -> {}).username();
        Door.ofStranger(stage, realm).triesWrong(known, 6);

        Timing timing =
                Timing.baseline("known", tries(stage, realm, known))
                        .against("unknown", tries(stage, realm, "nobody-of-that-name"));

        assertThatThrownBy(timing::assertEqual).hasMessageContaining("Told apart by time");
    }

    private static TestRealm realm(Stage stage, String enabled, int failureFactor) {
        return stage.freshRealm(
                realm -> {
                    realm.put("failureFactor", failureFactor).put("passwordPolicy", HASH);
                    ObjectNode attributes = realm.withObject("/attributes");
                    attributes.put("latchkey.enabled", enabled);
                    attributes.put("latchkey.lockout.failuresPerNetwork", "1000000");
                });
    }

    private static Timing.Case tries(Stage stage, TestRealm realm, String name) {
        Door door = Door.ofStranger(stage, realm);
        return () -> door.times(name, "wrong-" + System.nanoTime());
    }
}
