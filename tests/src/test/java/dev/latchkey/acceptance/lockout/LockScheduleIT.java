package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Acceptance
@DisplayName("The timed lock")
class LockScheduleIT {

    @ParameterizedTest(name = "for a name that an account has: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "lasts 10 minutes after five wrong tries, then 20, then 30 and no longer [R01, R04, A04]")
    void schedule(boolean known, Stage stage) {
        TestRealm realm = stage.freshRealm();
        String name = known ? realm.createUser(draft -> {}).username() : "nobody-of-that-name";
        Door door = Door.ofStranger(stage, realm);

        for (int minutes : List.of(10, 20, 30, 30)) {
            door.again(realm).triesWrong(name, 4);
            assertThat(door.isForm()).as("the fourth try: %s", door).isTrue();
            door.triesWrong(name, 1);
            Instant end = stage.clock().now().plus(Duration.ofMinutes(minutes));
            assertThat(door.isLocked()).as("the fifth try: %s", door).isTrue();
            assertThat(door.lockedUntil()).isCloseTo(end, within(5, ChronoUnit.SECONDS));
            stage.clock().forward(Duration.ofMinutes(minutes).minusSeconds(10));
            assertThat(door.again(realm).triesWrong(name, 1).isLocked()).isTrue();
            stage.clock().forward(Duration.ofSeconds(11));
        }
    }

    @Test
    @DisplayName("lets the right password in once it is over, and not before")
    void opensAgain(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        Door door = Door.ofStranger(stage, realm).triesWrong(user.username(), 5);

        assertThat(door.tries(user.username(), user.password()).isLocked()).isTrue();
        stage.clock().forward(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(door.again(realm).tries(user.username(), user.password()).isIn()).isTrue();
    }

    @Test
    @DisplayName("is forgotten twelve hours after the last wrong try, and by a sign-in")
    void isForgotten(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        Door.ofStranger(stage, realm).triesWrong(user.username(), 4);

        stage.clock().forward(Duration.ofHours(12).plusSeconds(1));
        Door later = Door.ofStranger(stage, realm).triesWrong(user.username(), 4);
        assertThat(later.isForm()).as("%s", later).isTrue();
        assertThat(later.tries(user.username(), user.password()).isIn()).isTrue();

        Door afterwards = Door.ofStranger(stage, realm).triesWrong(user.username(), 4);
        assertThat(afterwards.isForm()).as("%s", afterwards).isTrue();
    }

    @Test
    @DisplayName(
            "follows the realm's own numbers, and comes with each wrong try where the strategy is linear")
    void realmsOwn(Stage stage) {
        TestRealm realm =
                stage.freshRealm(
                        r ->
                                r.put("failureFactor", 2)
                                        .put("waitIncrementSeconds", 60)
                                        .put("bruteForceStrategy", "LINEAR"));
        TestUser user = realm.createUser(draft -> {});
        Door door = Door.ofStranger(stage, realm).triesWrong(user.username(), 2);

        assertThat(door.lockedUntil())
                .isCloseTo(stage.clock().now().plusSeconds(60), within(5, ChronoUnit.SECONDS));
        stage.clock().forward(Duration.ofSeconds(61));
        door.again(realm).triesWrong(user.username(), 1);
        assertThat(door.lockedUntil())
                .isCloseTo(stage.clock().now().plusSeconds(120), within(5, ChronoUnit.SECONDS));
    }

    @Test
    @DisplayName("does not come where the realm's brute-force protection is off [control]")
    void off(Stage stage) {
        TestRealm realm = stage.freshRealm(r -> r.put("bruteForceProtected", false));
        TestUser user = realm.createUser(draft -> {});

        Door door = Door.ofStranger(stage, realm).triesWrong(user.username(), 7);

        assertThat(door.isForm()).isTrue();
        assertThat(door.tries(user.username(), user.password()).isIn()).isTrue();
    }

    @Test
    @DisplayName(
            "counts the same wrong password once, however often and wherever it is posted [A10]")
    void sameAgain(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        DirectGrant program = DirectGrant.in(stage, realm);
        Door door = Door.ofStranger(stage, realm);

        for (int i = 0; i < 10; i++) {
            door.tries(user.username(), "last-years-password");
            program.tries(user.username(), "last-years-password");
        }

        assertThat(new Failures(stage, user).count()).isEqualTo(1);
        assertThat(door.triesWrong(user.username(), 3).isForm()).isTrue();
        assertThat(door.triesWrong(user.username(), 1).isLocked()).isTrue();
    }

    @Test
    @DisplayName("warns when two tries and when one is left, for unknown names alike")
    void warns(Stage stage) {
        TestRealm realm = stage.freshRealm();
        for (String name : List.of(realm.createUser(draft -> {}).username(), "nobody")) {
            Door door = Door.ofStranger(stage, realm).triesWrong(name, 3);
            assertThat(door.page().text()).contains("two tries left").contains("10 min");
            assertThat(door.triesWrong(name, 1).page().text()).contains("one try left");
        }
    }
}
