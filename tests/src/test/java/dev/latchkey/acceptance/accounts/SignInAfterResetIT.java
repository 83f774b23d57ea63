package dev.latchkey.acceptance.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.page.NewPasswordPage;
import dev.latchkey.acceptance.page.OtpPage;
import dev.latchkey.acceptance.page.ResetDonePage;
import dev.latchkey.acceptance.page.ResetLinkPage;
import dev.latchkey.acceptance.page.ResetVerifyPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Where a reset also signs in (latchkey.reset.signIn)")
class SignInAfterResetIT {

    private static final String NEW_PASSWORD = "seven calm rivers run north";

    @Test
    @DisplayName("the browser goes on to the CRM, past the strict policy of our page")
    void goesOnToTheCrm(Stage stage, Browsers browsers) {
        TestUser user = signingInRealm(stage).createUser(draft -> {});
        Page tab = browsers.open(Look.english().from(FreshNetwork.address()));

        ask(tab, user)
                .enterRight(stage.mail().awaitMail(user.email()).code().orElseThrow())
                .choose(NEW_PASSWORD);

        tab.waitForURL(Crm::isSignedIn);
        assertThat(user.openSessions()).isEqualTo(1);
    }

    @Test
    @DisplayName("so it does for somebody who has shown the second factor on the way")
    void goesOnAfterTheSecondFactor(Stage stage, Browsers browsers) {
        Totp app = new Totp("LATCHKEYTESTSECRET02");
        TestUser user = signingInRealm(stage).createUser(draft -> draft.app(app));
        Page tab = browsers.open(Look.english().from(FreshNetwork.address()));

        ask(tab, user).enter(stage.mail().awaitMail(user.email()).code().orElseThrow());
        new OtpPage(tab).enter(app.code(stage.clock().now()));
        new NewPasswordPage(tab).choose(NEW_PASSWORD);

        tab.waitForURL(Crm::isSignedIn);
        assertThat(user.openSessions()).isEqualTo(1);
    }

    @Test
    @DisplayName("another browser than the one it began in is not signed in")
    void notElsewhere(Stage stage, Browsers browsers) {
        TestUser user = signingInRealm(stage).createUser(draft -> {});
        ask(browsers.open(Look.english().from(FreshNetwork.address())), user);
        Page other = browsers.open(Look.english().from(FreshNetwork.address()));

        ResetLinkPage.open(other, stage.mail().awaitMail(user.email()).link())
                .proceed()
                .choose(NEW_PASSWORD);

        new ResetDonePage(other);
        assertThat(user.openSessions()).isZero();
    }

    private static TestRealm signingInRealm(Stage stage) {
        return stage.freshRealm(
                realm -> realm.withObject("/attributes").put("latchkey.reset.signIn", "true"));
    }

    private static ResetVerifyPage ask(Page tab, TestUser user) {
        return SignInPage.open(tab, user.realm()).forgotPassword().identify(user.username());
    }
}
