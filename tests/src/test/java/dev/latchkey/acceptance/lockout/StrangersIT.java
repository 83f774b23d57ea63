package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Strangers' wrong tries")
class StrangersIT {

    private static final int EMPLOYEES = 200;

    @Test
    @DisplayName(
            "do not lock a browser that the account has signed in with, nor end its session [A10, R03]")
    void deviceStaysOpen(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        HttpVisitor home = stage.visitor().from(FreshNetwork.address());
        assertThat(Door.of(home, realm).tries(user.username(), user.password()).isIn()).isTrue();

        Door stranger = Door.ofStranger(stage, realm).triesWrong(user.username(), 5);
        assertThat(stranger.isLocked()).isTrue();
        assertThat(user.openSessions()).isEqualTo(1);
        user.signOutEverywhere();

        assertThat(Door.of(home, realm).tries(user.username(), user.password()).isIn()).isTrue();
        // whoever copies the login, but not the browser, stays out
        Door elsewhere = Door.ofStranger(stage, realm).tries(user.username(), user.password());
        assertThat(elsewhere.isLocked()).isTrue();
    }

    @Test
    @DisplayName("lock the owner out of Keycloak's own form [control of A10]")
    void control(Stage stage) {
        TestRealm realm =
                stage.freshRealm(r -> r.withObject("/attributes").put("latchkey.enabled", "false"));
        TestUser user = realm.createUser(draft -> {});
        HttpVisitor home = stage.visitor().from(FreshNetwork.address());
        assertThat(Door.of(home, realm).tries(user.username(), user.password()).isIn()).isTrue();
        user.signOutEverywhere();

        Door.ofStranger(stage, realm).triesWrong(user.username(), 6);

        assertThat(Door.of(home, realm).tries(user.username(), user.password()).isIn()).isFalse();
    }

    @Test
    @DisplayName("of a device known to another account count like any stranger's")
    void deviceOfAnotherAccount(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        TestUser colleague = realm.createUser(draft -> {});
        HttpVisitor browser = stage.visitor().from(FreshNetwork.address());
        Door.of(browser, realm).tries(colleague.username(), colleague.password());
        colleague.signOutEverywhere();

        assertThat(Door.of(browser, realm).triesWrong(user.username(), 5).isLocked()).isTrue();
        assertThat(Door.ofStranger(stage, realm).tries(user.username(), user.password()).isLocked())
                .isTrue();
        assertThat(Door.of(browser, realm).tries(colleague.username(), colleague.password()).isIn())
                .isTrue();
    }

    @Test
    @DisplayName(
            "and the owner's own at home are counted apart: the owner can lock his own browser only")
    void ownDeviceHasItsOwnCount(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        HttpVisitor home = stage.visitor().from(FreshNetwork.address());
        Door.of(home, realm).tries(user.username(), user.password());
        user.signOutEverywhere();

        assertThat(Door.of(home, realm).triesWrong(user.username(), 5).isLocked()).isTrue();

        assertThat(Door.ofStranger(stage, realm).tries(user.username(), user.password()).isIn())
                .isTrue();
    }

    @Test
    @DisplayName("are looked at five times and no more when a hundred come at once [A06, R37]")
    void parallel(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        DirectGrant program = DirectGrant.in(stage, realm);

        List<CompletableFuture<?>> all =
                IntStream.range(0, 100)
                        .<CompletableFuture<?>>mapToObj(
                                i -> program.triesLater(user.username(), "wrong-" + i))
                        .toList();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();

        assertThat(errors(realm, "invalid_user_credentials")).isEqualTo(5);
        assertThat(errors(realm, "user_temporarily_disabled")).isEqualTo(95);
        assertThat(new Failures(stage, user).count()).isEqualTo(5);
    }

    @Test
    @DisplayName(
            "on two hundred accounts from one network slow that network down, and no other; offices are spared [A06]")
    void spraying(Stage stage) {
        TestRealm realm = stage.freshRealm(StrangersIT::withEmployees);
        realm.setAttribute("latchkey.lockout.failuresPerNetwork", "20");
        TestUser user = realm.createUser(draft -> {});
        String network = FreshNetwork.address();
        String office = FreshNetwork.address();
        realm.setAttribute("latchkey.lockout.offices", office);
        HttpVisitor home = stage.visitor().from(network);
        Door.of(home, realm).tries(user.username(), user.password());
        user.signOutEverywhere();

        Door sprayer = Door.of(stage.visitor().from(network), realm);
        sprays(sprayer, EMPLOYEES);
        assertThat(sprayer.isLocked()).as("%s", sprayer).isTrue();
        assertThat(errors(realm, "invalid_user_credentials")).as("looked at").isEqualTo(20);
        Await.until(
                Duration.ofSeconds(15),
                () -> "the admin to be told",
                () -> errors(realm, "latchkey_spraying") == 1);
        Door next = Door.of(stage.visitor().from(network), realm);
        assertThat(next.tries(user.username(), user.password()).isLocked()).isTrue();
        assertThat(Door.of(home, realm).tries(user.username(), user.password()).isIn()).isTrue();
        assertThat(Door.ofStranger(stage, realm).tries(user.username(), user.password()).isIn())
                .isTrue();

        Door inOffice = Door.of(stage.visitor().from(office), realm);
        sprays(inOffice, 25);
        assertThat(inOffice.tries(user.username(), user.password()).isIn()).isTrue();
    }

    private static void withEmployees(ObjectNode realm) {
        for (int i = 0; i < EMPLOYEES; i++) {
            realm.withArray("/users")
                    .addObject()
                    .put("username", "employee-" + i)
                    .put("enabled", true);
        }
    }

    private static void sprays(Door door, int names) {
        Stream.iterate(0, i -> i + 1)
                .limit(names)
                .forEach(i -> door.tries("employee-" + i, "Spring2026!"));
    }

    static long errors(TestRealm realm, String error) {
        return realm.refusedSignIns().stream()
                .filter(event -> event.path("error").asText().equals(error))
                .count();
    }
}
