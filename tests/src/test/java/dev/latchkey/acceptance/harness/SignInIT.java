package dev.latchkey.acceptance.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Signing in to the shipped realm")
class SignInIT {

    private static final String DEMO_PASSWORD = "brass-key-opens-42";

    @Test
    @DisplayName("works for a demo user in English")
    void english(Stage stage, Browsers browsers) {
        SignInPage page = SignInPage.open(browsers.open(), stage.demoRealm());

        assertThat(page.language()).isEqualTo("en");
        assertThat(page.submitLabel()).isEqualTo("Sign in");
        page.signInToCrm("anna", DEMO_PASSWORD);
    }

    @Test
    @DisplayName("works for a demo user in Russian")
    void russian(Stage stage, Browsers browsers) {
        SignInPage page = SignInPage.open(browsers.open(Look.russian()), stage.demoRealm());

        assertThat(page.language()).isEqualTo("ru");
        assertThat(page.submitLabel()).isEqualTo("Войти");
        page.signInToCrm("ivan", DEMO_PASSWORD);
    }

    @Test
    @DisplayName("works without JavaScript, on a small phone, in the dark")
    void plain(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Page tab = browsers.open(Look.english().withoutScripts().onSmallPhone().dark());

        SignInPage.open(tab, user.realm()).signInToCrm(user.username(), user.password());

        assertThat(user.openSessions()).isEqualTo(1);
    }

    @Test
    @DisplayName("fails with a wrong password, and says so")
    void wrongPassword(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Page tab = browsers.open();

        SignInPage.open(tab, user.realm()).signIn(user.username(), "not the password");

        assertThat(new SignInPage(tab).error()).isEqualTo("Invalid username or password.");
        assertThat(user.openSessions()).isZero();
    }
}
