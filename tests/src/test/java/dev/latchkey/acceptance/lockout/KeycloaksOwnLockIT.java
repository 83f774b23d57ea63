package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Where the pack does not lock")
class KeycloaksOwnLockIT {

    @Test
    @DisplayName(
            "Keycloak does as ever in a realm with the pack off, and its admin sees and lifts it")
    void packOff(Stage stage) {
        TestRealm realm =
                stage.freshRealm(r -> r.withObject("/attributes").put("latchkey.enabled", "false"));
        TestUser user = realm.createUser(draft -> {});
        Failures failures = new Failures(stage, user);

        Door door = Door.ofStranger(stage, realm).triesWrong(user.username(), 5);
        awaitLock(failures);
        door.tries(user.username(), user.password());

        assertThat(door.isForm()).isTrue();
        assertThat(door.page().text()).contains("Invalid username or password");
        assertThat(failures.count()).isEqualTo(5);
        failures.unlock();
        assertThat(failures.locked()).isFalse();
        assertThat(door.tries(user.username(), user.password()).isIn()).as("%s", door).isTrue();
    }

    @Test
    @DisplayName("nobody is locked out of a realm without brute-force protection")
    void protectionOff(Stage stage) {
        TestRealm realm = stage.freshRealm(r -> r.put("bruteForceProtected", false));
        TestUser user = realm.createUser(draft -> {});
        DirectGrant program = DirectGrant.in(stage, realm);

        Door door = Door.ofStranger(stage, realm).triesWrong(user.username(), 7);
        for (int i = 0; i < 7; i++) {
            program.tries(user.username(), "wrong-" + i);
        }

        assertThat(door.isForm()).isTrue();
        assertThat(program.tries(user.username(), user.password()).status()).isEqualTo(200);
        assertThat(door.tries(user.username(), user.password()).isIn()).isTrue();
        assertThat(new Failures(stage, user).count()).isZero();
    }

    /** Keycloak counts on a thread of its own. */
    private static void awaitLock(Failures failures) {
        Await.value(
                Duration.ofSeconds(15),
                () -> "a lock, got " + failures.shown(),
                () -> Optional.of(failures).filter(Failures::locked));
    }
}
