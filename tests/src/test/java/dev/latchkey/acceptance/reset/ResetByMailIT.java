package dev.latchkey.acceptance.reset;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.page.NewPasswordPage;
import dev.latchkey.acceptance.page.ResetDonePage;
import dev.latchkey.acceptance.page.ResetLinkPage;
import dev.latchkey.acceptance.page.ResetVerifyPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.time.Duration;
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
        assertThat(signIn.message()).isEqualTo("Password changed. Sign in with the new one.");
        assertThat(signIn.login()).isEqualTo(user.email());
        signIn.signInToCrm(user.email(), NEW_PASSWORD);
    }

    @Test
    @DisplayName("speaks Russian to whoever does")
    void inRussian(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.speaking("ru"));
        Page tab = browsers.open(Look.russian());

        ResetVerifyPage verify =
                SignInPage.open(tab, user.realm()).forgotPassword().identify(user.username());
        assertThat(verify.title()).isEqualTo("Проверьте почту");
        Mail mail = stage.mail().awaitMail(user.email());
        assertThat(mail.subject()).isEqualTo("CRM: задайте новый пароль");
        assertThat(mail.text()).contains("Ваш код: ").contains("30\u00a0мин").doesNotContain("${");
        NewPasswordPage password = verify.enterRight(mail.code().orElseThrow());
        assertThat(password.language()).isEqualTo("ru");
        password.choose(NEW_PASSWORD);

        SignInPage signIn = new SignInPage(tab);
        assertThat(signIn.message()).isEqualTo("Пароль изменён. Войдите с новым паролем.");
        signIn.signInToCrm(user.username(), NEW_PASSWORD);
    }

    @Test
    @DisplayName("works with the link in the same browser, and ends where it began")
    void byLinkHere(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Page waiting = browsers.open();
        Page opened = Browsers.newTab(waiting);

        ResetVerifyPage verify =
                SignInPage.open(waiting, user.realm()).forgotPassword().identify(user.email());
        Mail mail = stage.mail().awaitMail(user.email());
        ResetLinkPage.open(opened, mail.link()).proceed().choose(NEW_PASSWORD);

        SignInPage signIn = new SignInPage(opened);
        assertThat(signIn.message()).isEqualTo("Password changed. Sign in with the new one.");
        assertThat(signIn.login()).isEqualTo(user.email());
        signIn.signInToCrm(user.email(), NEW_PASSWORD);
        stage.clock().forward(Duration.ofSeconds(6));
        verify.awaitElsewhere();
    }

    @Test
    @DisplayName("works with the link of the mail in another browser")
    void byLinkElsewhere(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.speaking("ru"));
        Page waiting = browsers.open(Look.russian());
        Page other = browsers.open(Look.russian().onSmallPhone());

        ResetVerifyPage verify =
                SignInPage.open(waiting, user.realm()).forgotPassword().identify(user.username());
        Mail mail = stage.mail().awaitMail(user.email());
        ResetLinkPage.open(other, mail.link()).proceed().choose(NEW_PASSWORD);

        ResetDonePage done = new ResetDonePage(other);
        assertThat(done.title()).isEqualTo("Пароль изменён");
        assertThat(done.startUrl()).isEqualTo(user.realm().uri() + "/latchkey/start");
        stage.clock().forward(Duration.ofSeconds(6));
        verify.awaitElsewhere();
        SignInPage.open(other, user.realm()).signInToCrm(user.email(), NEW_PASSWORD);
    }

    @Test
    @DisplayName("says in both parts of the mail the same: code, link, host, how long they work")
    void mailIsComplete(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});

        HttpReset.ask(stage.visitor(), user.realm(), user.username());

        Mail mail = stage.mail().awaitMail(user.email());
        assertThat(mail.subject()).isEqualTo("CRM: choose a new password");
        assertThat(mail.link()).startsWith(user.realm().uri() + "/latchkey/r/");
        assertThat(mail.htmlLinks()).contains(mail.link());
        for (String part : new String[] {mail.text(), mail.htmlText()}) {
            assertThat(part)
                    .contains(mail.code().orElseThrow(), mail.link(), user.username())
                    .contains("valid for 30 min")
                    .contains("leads to localhost")
                    .contains("If it was not you");
        }
    }
}
