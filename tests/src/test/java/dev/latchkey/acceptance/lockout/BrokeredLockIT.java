package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A sign-in through an identity provider")
class BrokeredLockIT {

    private static final String SWITCH = "latchkey.lockout.stopsBroker";

    @Test
    @DisplayName("goes on while strangers lock, and counts nothing [R03, A10]")
    void goesOn(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        Colleagues elsewhere = Colleagues.of(stage, user);
        Door.ofStranger(stage, realm).triesWrong(user.username(), 5);

        assertThat(elsewhere.signIn(stage.visitor().from(FreshNetwork.address())).isIn()).isTrue();

        assertThat(user.openSessions()).isEqualTo(1);
        assertThat(new Failures(stage, user).count()).isEqualTo(5);
    }

    @Test
    @DisplayName("is stopped on unknown devices where the realm wants it, and on no other")
    void stopped(Stage stage) {
        TestRealm realm = stage.freshRealm(r -> r.withObject("/attributes").put(SWITCH, "true"));
        TestUser user = realm.createUser(draft -> {});
        Colleagues elsewhere = Colleagues.of(stage, user);
        HttpVisitor home = stage.visitor().from(FreshNetwork.address());
        assertThat(elsewhere.signIn(home).isIn()).isTrue();
        user.signOutEverywhere();
        Door.ofStranger(stage, realm).triesWrong(user.username(), 5);

        Door stranger = elsewhere.signIn(stage.visitor().from(FreshNetwork.address()));
        assertThat(stranger.isIn()).isFalse();
        assertThat(user.openSessions()).isZero();
        assertThat(elsewhere.signIn(home).isIn()).isTrue();
    }
}
