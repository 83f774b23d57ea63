package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Acceptance
@Tag("slow")
@DisplayName("What a restart of the server does not undo")
class RestartIT {

    @Test
    @DisplayName("a lock, its end, and the device that stays open meanwhile [R37, A06]")
    void lock(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        HttpVisitor home = stage.visitor().from(FreshNetwork.address());
        assertThat(Door.of(home, realm).tries(user.username(), user.password()).isIn()).isTrue();
        user.signOutEverywhere();
        Door stranger = Door.ofStranger(stage, realm).triesWrong(user.username(), 5);
        Instant end = stranger.lockedUntil();

        stage.restartServer();

        Door sameStranger =
                Door.of(stranger.visitor(), realm).tries(user.username(), user.password());
        assertThat(sameStranger.isLocked()).as("%s", sameStranger).isTrue();
        assertThat(sameStranger.lockedUntil()).isEqualTo(end);
        assertThat(Door.of(home, realm).tries(user.username(), user.password()).isIn()).isTrue();
        stage.clock().forward(Duration.ofMinutes(11));
        assertThat(sameStranger.again(realm).tries(user.username(), user.password()).isIn())
                .isTrue();
    }

    @Test
    @DisplayName("wrong tries before it count on with those after it [R37, A06]")
    void tries(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        Door.ofStranger(stage, realm).triesWrong(user.username(), 3);

        stage.restartServer();

        Door door = Door.ofStranger(stage, realm).triesWrong(user.username(), 1);
        assertThat(door.isForm()).isTrue();
        assertThat(door.triesWrong(user.username(), 1).isLocked()).isTrue();
    }
}
