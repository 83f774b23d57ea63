package dev.latchkey.acceptance.reset;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.page.NewPasswordPage;
import dev.latchkey.acceptance.page.ResetVerifyPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A reset by keyboard alone")
class ResetByKeyboardIT {

    private static final String NEW_PASSWORD = "seven calm rivers run north";

    @Test
    @DisplayName("begins each page in its field, and goes on with Enter [A37]")
    void fromFieldToField(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Page tab = browsers.open();
        Keyboard keyboard = tab.keyboard();

        SignInPage.open(tab, user.realm()).forgotPassword();
        keyboard.type(user.username());
        keyboard.press("Enter");
        new ResetVerifyPage(tab);
        keyboard.type(stage.mail().awaitMail(user.email()).code().orElseThrow());
        keyboard.press("Enter");
        new NewPasswordPage(tab);
        keyboard.type(NEW_PASSWORD);
        tabTo(tab, "password-confirm");
        keyboard.type(NEW_PASSWORD);
        keyboard.press("Enter");

        new SignInPage(tab).signInToCrm(user.username(), NEW_PASSWORD);
    }

    /** Goes on from field to field and button to button, as far as somebody has the patience for. */
    private static void tabTo(Page tab, String id) {
        for (int i = 0; i < 5 && !id.equals(focused(tab)); i++) {
            tab.keyboard().press("Tab");
        }
        assertThat(focused(tab)).isEqualTo(id);
    }

    private static Object focused(Page tab) {
        return tab.evaluate("document.activeElement.id");
    }
}
