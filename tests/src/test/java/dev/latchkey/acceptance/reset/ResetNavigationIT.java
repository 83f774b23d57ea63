package dev.latchkey.acceptance.reset;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.page.NewPasswordPage;
import dev.latchkey.acceptance.page.ResetIdentifyPage;
import dev.latchkey.acceptance.page.ResetVerifyPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Whoever wanders about in a reset")
class ResetNavigationIT {

    private static final String NEW_PASSWORD = "seven calm rivers run north";

    @Test
    @DisplayName("may have the message sent the other way")
    void otherChannel(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.phone(UserDraft.freshPhone()));
        Page tab = browsers.open();

        ResetVerifyPage mail =
                SignInPage.open(tab, user.realm()).forgotPassword().identify(user.email());
        assertThat(mail.title()).isEqualTo("Check your email");
        ResetVerifyPage sms = mail.useOtherChannel();
        assertThat(sms.title()).isEqualTo("Check your phone");
        sms.enterRight(stage.sms().awaitSms(user.phone()).code().orElseThrow())
                .choose(NEW_PASSWORD);

        new SignInPage(tab);
    }

    @Test
    @DisplayName("may name another account, and the first one's code is of no use for it")
    void otherAccount(Stage stage, Browsers browsers) {
        TestRealm realm = stage.freshRealm();
        TestUser first = realm.createUser(draft -> {});
        TestUser second = realm.createUser(draft -> {});
        Page tab = browsers.open();

        ResetIdentifyPage identify =
                SignInPage.open(tab, realm).forgotPassword().identify(first.email()).restart();
        String firstCode = stage.mail().awaitMail(first.email()).code().orElseThrow();
        ResetVerifyPage verify = identify.identify(second.email());
        String secondCode = stage.mail().awaitMail(second.email()).code().orElseThrow();

        NewPasswordPage password = verify.enterWrong(firstCode).enterRight(secondCode);
        assertThat(password.username()).isEqualTo(second.username());
    }

    @Test
    @DisplayName("may press the browser's back button at each step")
    void backButton(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Page tab = browsers.open();

        ResetVerifyPage verify =
                SignInPage.open(tab, user.realm()).forgotPassword().identify(user.email());
        String code = stage.mail().awaitMail(user.email()).code().orElseThrow();
        tab.goBack();
        tab.goForward();
        new ResetVerifyPage(tab).enterRight(code);
        tab.goBack();
        tab.goForward();
        new NewPasswordPage(tab).choose(NEW_PASSWORD);

        SignInPage signIn = new SignInPage(tab);
        signIn.signInToCrm(user.email(), NEW_PASSWORD);
        assertThat(stage.mail().mailsTo(user.email()))
                .filteredOn(mail -> mail.code().isPresent())
                .hasSize(1);
        assertThat(verify.tab()).isSameAs(tab);
    }

    @Test
    @DisplayName("finds nothing of a finished reset behind the back button [A15]")
    void backAfterwards(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Page tab = browsers.open();

        SignInPage.open(tab, user.realm())
                .forgotPassword()
                .identify(user.email())
                .enterRight(stage.mail().awaitMail(user.email()).code().orElseThrow())
                .choose(NEW_PASSWORD);
        new SignInPage(tab);
        tab.goBack();

        assertThat(tab.locator("#password-new").count()).isZero();
        SignInPage.open(tab, user.realm()).signInToCrm(user.email(), NEW_PASSWORD);
    }

    @Test
    @DisplayName("gets one message, however often the page is loaded again")
    void refreshes(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit reset = ResetVisit.asks(stage.visitor(), user.realm(), user.email());
        String code = stage.mail().awaitMail(user.email()).code().orElseThrow();

        for (int i = 0; i < 20; i++) {
            reset.reload();
        }
        reset.enterRight(code);

        assertThat(stage.mail().mailsTo(user.email())).hasSize(1);
    }

    @Test
    @DisplayName("may have two tabs, each with a code of its own [R12]")
    void twoTabs(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        HttpVisitor browser = stage.visitor();

        ResetVisit one = ResetVisit.asks(browser, user.realm(), user.email());
        String firstCode = stage.mail().awaitMail(user.email()).code().orElseThrow();
        ResetVisit other = ResetVisit.asks(browser, user.realm(), user.email());
        other.enterWrong(firstCode);
        stage.clock().forward(Duration.ofSeconds(61));
        other.resend();
        String secondCode = stage.mail().awaitMails(user.email(), 2).get(1).code().orElseThrow();

        one.enterWrong(secondCode).enterRight(firstCode).finish(NEW_PASSWORD);
    }

    @Test
    @DisplayName("voids a code by asking for the next one [R13]")
    void resend(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit reset = ResetVisit.asks(stage.visitor(), user.realm(), user.email());
        String older = stage.mail().awaitMail(user.email()).code().orElseThrow();

        reset.resend();
        assertThat(reset.page().text()).contains("A message was asked for a moment ago.");
        stage.clock().forward(Duration.ofSeconds(61));
        reset.resend();
        String newer = stage.mail().awaitMails(user.email(), 2).get(1).code().orElseThrow();

        reset.enterWrong(older).enterRight(newer).finish(NEW_PASSWORD);
    }

    @Test
    @DisplayName("needs no JavaScript")
    void withoutScripts(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Page tab = browsers.open(Look.english().withoutScripts());

        ResetVerifyPage verify =
                SignInPage.open(tab, user.realm()).forgotPassword().identify(user.username());
        assertThat(verify.canResend()).isTrue();
        verify.enterWrong("12345678")
                .enterRight(stage.mail().awaitMail(user.email()).code().orElseThrow())
                .choose(NEW_PASSWORD);

        new SignInPage(tab).signInToCrm(user.username(), NEW_PASSWORD);
    }
}
