package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Wrong one-time codes")
class SecondFactorLockIT {

    private static final Totp APP = new Totp("JBSWY3DPEHPK3PXPJBSW");

    @Test
    @DisplayName(
            "lock like wrong passwords, and the sign-in begins anew; the password typed between does not reset them [A06]")
    void lock(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> draft.app(APP));
        HttpVisitor thief = Door.ofStranger(stage, realm).visitor();

        VisitedPage page = password(thief, user);
        page = wrongCodes(thief, page, 3);
        assertThat(page.has("#kc-otp-login-form")).as("%s", page.text()).isTrue();
        page = wrongCodes(thief, password(thief, user), 2);

        assertThat(page.pageId()).as("%s", page.text()).isEqualTo("login-latchkey-locked");
        // behind the lock there is no proved password left
        assertThat(page.has("#kc-otp-login-form")).isFalse();
        assertThat(password(thief, user).pageId()).isEqualTo("login-latchkey-locked");
    }

    @Test
    @DisplayName("few enough do not hinder the right one, which forgets them")
    void rightCode(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> draft.app(APP));
        HttpVisitor owner = Door.ofStranger(stage, realm).visitor();

        VisitedPage page = wrongCodes(owner, password(owner, user), 4);
        VisitedPage in = owner.submit(page.form().with("otp", APP.code(Instant.now())));

        assertThat(in.redirect()).as("%s", in.text()).isPresent();
        assertThat(new Failures(stage, user).count()).isZero();
    }

    private static VisitedPage password(HttpVisitor visitor, TestUser user) {
        return Door.of(visitor, user.realm()).tries(user.username(), user.password()).page();
    }

    private static VisitedPage wrongCodes(HttpVisitor visitor, VisitedPage from, int times) {
        VisitedPage page = from;
        for (int i = 0; i < times; i++) {
            page = visitor.submit(page.form().with("otp", "00000" + i));
        }
        return page;
    }
}
