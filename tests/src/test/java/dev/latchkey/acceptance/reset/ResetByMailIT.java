package dev.latchkey.acceptance.reset;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.page.NewPasswordPage;
import dev.latchkey.acceptance.page.OtpPage;
import dev.latchkey.acceptance.page.ResetDonePage;
import dev.latchkey.acceptance.page.ResetLinkPage;
import dev.latchkey.acceptance.page.ResetVerifyPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A password reset by e-mail")
class ResetByMailIT {

    private static final String NEW_PASSWORD = "seven calm rivers run north";

    @Test
    @DisplayName("works with the code of the mail, and ends where it began")
    void byCode(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Page tab = browsers.open();

        ResetVerifyPage verify =
                SignInPage.open(tab, user.realm()).forgotPassword().identify(user.email());
        Mail mail = stage.mail().awaitMail(user.email());
        NewPasswordPage password = verify.enterRight(mail.code().orElseThrow());
        assertThat(password.username()).isEqualTo(user.username());
        password.choose(NEW_PASSWORD);

        SignInPage signIn = new SignInPage(tab);
        assertThat(signIn.login()).isEqualTo(user.email());
        signIn.signInToCrm(user.email(), NEW_PASSWORD);
    }

    @Test
    @DisplayName("works with the link of the mail in another browser")
    void byLinkElsewhere(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.speaking("ru"));
        Page waiting = browsers.open(Look.russian());
        Page other = browsers.open(Look.russian());

        ResetVerifyPage verify =
                SignInPage.open(waiting, user.realm()).forgotPassword().identify(user.username());
        Mail mail = stage.mail().awaitMail(user.email());
        ResetLinkPage.open(other, mail.link()).proceed().choose(NEW_PASSWORD);

        assertThat(new ResetDonePage(other).language()).isEqualTo("ru");
        stage.clock().forward(Duration.ofSeconds(6));
        verify.awaitElsewhere();
        SignInPage.open(other, user.realm()).signInToCrm(user.email(), NEW_PASSWORD);
    }

    @Test
    @DisplayName("asks for the second factor of an account that has one [R20, A11]")
    void asksForSecondFactor(Stage stage, Browsers browsers) {
        Totp app = new Totp("LATCHKEYTESTSECRET01");
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(app));
        Page tab = browsers.open();

        SignInPage.open(tab, user.realm())
                .forgotPassword()
                .identify(user.email())
                .enter(stage.mail().awaitMail(user.email()).code().orElseThrow());
        new OtpPage(tab).enter(app.code(Instant.now()));
        new NewPasswordPage(tab).choose(NEW_PASSWORD);

        new SignInPage(tab);
    }
}
