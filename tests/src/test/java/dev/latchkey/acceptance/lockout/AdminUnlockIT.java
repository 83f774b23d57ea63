package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The admin")
class AdminUnlockIT {

    @Test
    @DisplayName("sees a lock as Keycloak shows its own, and lifts it")
    void unlocks(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        Failures failures = new Failures(stage, user);
        assertThat(failures.locked()).isFalse();
        Door.ofStranger(stage, realm).triesWrong(user.username(), 5);

        assertThat(failures.locked()).isTrue();
        assertThat(failures.count()).isEqualTo(5);
        assertThat(failures.shown().get("failedLoginNotBefore").asLong())
                .isBetween(
                        stage.clock().now().getEpochSecond() + 590,
                        stage.clock().now().getEpochSecond() + 601);
        assertThat(failures.shown().get("lastIPFailure").asText()).startsWith("10.");
        failures.unlock();

        assertThat(failures.locked()).isFalse();
        assertThat(Door.ofStranger(stage, realm).tries(user.username(), user.password()).isIn())
                .isTrue();
    }

    @Test
    @DisplayName(
            "who has set a permanent lockout closes the key that failed, not the account [A10]")
    void permanent(Stage stage) {
        TestRealm realm = stage.freshRealm(r -> r.put("permanentLockout", true));
        TestUser user = realm.createUser(draft -> {});
        Door home = Door.ofStranger(stage, realm).tries(user.username(), user.password());
        user.signOutEverywhere();
        Door stranger = Door.ofStranger(stage, realm).triesWrong(user.username(), 5);
        assertThat(stranger.isLocked()).isTrue();
        stage.clock().forward(Duration.ofDays(30));

        assertThat(stranger.again(realm).tries(user.username(), user.password()).isLocked())
                .isTrue();
        assertThat(user.representation().get("enabled").asBoolean()).isTrue();
        assertThat(home.again(realm).tries(user.username(), user.password()).isIn()).isTrue();
        new Failures(stage, user).unlock();
        assertThat(stranger.again(realm).tries(user.username(), user.password()).isIn()).isTrue();
    }

    @Test
    @DisplayName(
            "gets a lock's event and has it counted, and its owner a mail; not one for each lock [R26, A28]")
    void isTold(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        double before = locksOfStrangers(stage);
        Door door = Door.ofStranger(stage, realm);
        for (int lock = 0; lock < 3; lock++) {
            door.again(realm).triesWrong(user.username(), 5);
            stage.clock().forward(Duration.ofMinutes(31));
        }

        assertThat(locksOfStrangers(stage)).isEqualTo(before + 3);
        assertThat(stage.mail().awaitMails(user.email(), 2))
                .allSatisfy(mail -> assertThat(mail.subject()).contains("paused"));
        assertThat(
                        realm.events().stream()
                                .filter(
                                        e ->
                                                e.path("type")
                                                        .asText()
                                                        .equals(
                                                                "USER_DISABLED_BY_TEMPORARY_LOCKOUT")))
                .isNotEmpty();
    }

    private static double locksOfStrangers(Stage stage) {
        return stage.metrics().count("latchkey_lockout_locks", "key=\"strangers\"");
    }
}
