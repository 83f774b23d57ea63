package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("There is no way round the lock")
class SideDoorsIT {

    private static final Totp APP = new Totp("JBSWY3DPEHPK3PXPJBSW");

    @Test
    @DisplayName(
            "by posting the sign-in form to a reset's address, which has tries of its own [A12a, R06]")
    void signInAtReset(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> draft.app(APP));
        Door door = Door.ofStranger(stage, realm).triesWrong(user.username(), 3);

        for (int i = 0; i < 2; i++) {
            door.triesAt(SideDoorsIT::asReset, user.username(), "wrong-" + i);
        }

        assertThat(new Failures(stage, user).count()).isEqualTo(5);
        assertThat(Door.ofStranger(stage, realm).tries(user.username(), user.password()).isLocked())
                .isTrue();
        Door again = Door.ofStranger(stage, realm);
        again.triesAt(SideDoorsIT::asReset, user.username(), user.password());
        assertThat(again.page().has("#kc-otp-login-form")).as("%s", again).isFalse();
    }

    @Test
    @DisplayName("by posting a reset's second factor to the sign-in's address [A06]")
    void resetAtSignIn(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> draft.app(APP));
        HttpVisitor thief = stage.visitor().from(FreshNetwork.address());
        ResetVisit.asks(thief, realm, user.email());
        Mail mail = stage.mail().awaitMails(user.email(), 1).get(0);
        VisitedPage page = ResetVisit.follows(thief, mail.link()).page();

        for (int i = 0; i < 5; i++) {
            var form = page.form().with("otp", "00000" + i);
            String address = form.action().toString();
            page =
                    thief.follow(
                            thief.post(
                                    i % 2 == 0
                                            ? address.replace("reset-credentials", "authenticate")
                                            : address,
                                    form.fields()));
        }

        assertThat(page.has("#kc-otp-login-form")).as("%s", page.text()).isFalse();
        // and strangers' tries are none the worse for it
        Door owner = Door.ofStranger(stage, realm).tries(user.username(), user.password());
        assertThat(owner.page().has("#kc-otp-login-form")).as("%s", owner).isTrue();
    }

    @Test
    @DisplayName("by another spelling of the token endpoint, a hundred at once [A06, R37]")
    void slash(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        DirectGrant program = DirectGrant.in(stage, realm).endingWith("/");

        List<CompletableFuture<?>> all =
                IntStream.range(0, 100)
                        .<CompletableFuture<?>>mapToObj(
                                i -> program.triesLater(user.username(), "wrong-" + i))
                        .toList();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();

        assertThat(StrangersIT.errors(realm, "invalid_user_credentials")).isLessThanOrEqualTo(5);
    }

    @Test
    @DisplayName(
            "that tells known names: what is tried at one door counts at the other, for unknown names as well [A01, A04]")
    void acrossDoors(Stage stage) {
        TestRealm realm = stage.freshRealm();
        DirectGrant program = DirectGrant.in(stage, realm);
        TestUser user = realm.createUser(draft -> draft.phone(UserDraft.freshPhone()));
        for (String name :
                List.of(user.username(), user.phone(), "nobody", UserDraft.freshPhone())) {
            new Failures(stage, user).unlock();
            for (int i = 0; i < 5; i++) {
                assertThat(program.from(FreshNetwork.address()).tries(name, "wrong-" + i).json())
                        .hasToString(
                                "{\"error\":\"invalid_grant\",\"error_description\":\"Invalid user credentials\"}");
            }
            assertThat(Door.ofStranger(stage, realm).triesWrong(name, 1).isLocked())
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("nor a look-alike that counts on the account it looks like [A24, A01]")
    void lookAlike(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> draft.username("kate"));
        DirectGrant program = DirectGrant.in(stage, realm);

        Door.ofStranger(stage, realm).triesWrong("\u212Aate", 4);
        for (int i = 0; i < 4; i++) {
            program.tries("\u212Aate", "wrong-" + i);
        }

        assertThat(new Failures(stage, user).count()).isZero();
        assertThat(Door.ofStranger(stage, realm).triesWrong("kate", 4).isForm()).isTrue();
    }

    @Test
    @DisplayName(
            "through a program of the owner's that signs in now and then and makes up for strangers' tries [A10, R01]")
    void program(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        DirectGrant program = DirectGrant.in(stage, realm);
        Door stranger = Door.ofStranger(stage, realm).triesWrong(user.username(), 4);

        assertThat(program.tries(user.username(), user.password()).status()).isEqualTo(200);

        assertThat(stranger.triesWrong(user.username(), 1).isLocked()).isTrue();
    }

    private static String asReset(String address) {
        return address.replace("/login-actions/authenticate", "/login-actions/reset-credentials");
    }
}
