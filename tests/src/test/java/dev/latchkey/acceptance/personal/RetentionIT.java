package dev.latchkey.acceptance.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("How long the pack remembers")
class RetentionIT {

    private static final Duration LONG_LOCK = Duration.ofDays(60);

    @Test
    @DisplayName(
            "is the realm's to shorten, for what it holds already, and a lock that holds is not forgotten [R01]")
    void shortened(Stage stage) {
        TestRealm brief = realm(stage);
        TestRealm usual = realm(stage);
        TestUser locked = knownAndLocked(stage, brief);
        TestUser guessed = knownAndMistaken(stage, brief);
        TestUser other = knownAndMistaken(stage, usual);
        assertThat(rows(stage, guessed)).isEqualTo(Map.of("FAMILIAR", 2L, "LOCK", 1L));
        brief.setAttribute("latchkey.retention.deviceDays", "30");
        brief.setAttribute("latchkey.retention.networkDays", "7");
        brief.setAttribute("latchkey.retention.failureDays", "30");
        brief.setAttribute("latchkey.retention.reminderDays", "30");

        pass(stage, Duration.ofDays(8));

        assertThat(rows(stage, guessed)).isEqualTo(Map.of("FAMILIAR", 1L, "LOCK", 1L));
        assertThat(rows(stage, other)).isEqualTo(Map.of("FAMILIAR", 2L, "LOCK", 1L));

        pass(stage, Duration.ofDays(24));

        assertThat(rows(stage, guessed)).isEqualTo(Map.of("FAMILIAR", 0L, "LOCK", 0L));
        assertThat(rows(stage, other)).isEqualTo(Map.of("FAMILIAR", 2L, "LOCK", 1L));
        assertThat(rows(stage, locked)).isEqualTo(Map.of("FAMILIAR", 0L, "LOCK", 1L));
        assertThat(
                        SignIn.with(
                                        stage.visitor().from(FreshNetwork.address()),
                                        brief,
                                        locked.username(),
                                        locked.password())
                                .pageId())
                .isEqualTo("login-latchkey-locked");
    }

    /** Whose locks are long enough to be forgotten too early. */
    private static TestRealm realm(Stage stage) {
        return stage.freshRealm(
                shipped ->
                        shipped.put("waitIncrementSeconds", LONG_LOCK.toSeconds())
                                .put("maxFailureWaitSeconds", LONG_LOCK.toSeconds()));
    }

    private static TestUser knownAndMistaken(Stage stage, TestRealm realm) {
        TestUser user = realm.createUser(draft -> {});
        assertThat(SignIn.works(stage, realm, user.username(), user.password())).isTrue();
        SignIn.works(stage, realm, user.username(), "mistyped");
        return user;
    }

    private static TestUser knownAndLocked(Stage stage, TestRealm realm) {
        TestUser user = knownAndMistaken(stage, realm);
        for (int i = 0; i < 4; i++) {
            SignIn.works(stage, realm, user.username(), "guess-" + i);
        }
        return user;
    }

    private static void pass(Stage stage, Duration time) {
        stage.clock().forward(time);
        stage.clock().runTask("LatchkeyPurgeTask");
    }

    private static Map<String, Long> rows(Stage stage, TestUser user) {
        var rows =
                stage.visitor()
                        .get("/realms/master/latchkey-test/rows/holding?text=" + user.id())
                        .json();
        return Map.of(
                "FAMILIAR", rows.get("LATCHKEY_FAMILIAR").asLong(),
                "LOCK", rows.get("LATCHKEY_LOCK").asLong());
    }
}
