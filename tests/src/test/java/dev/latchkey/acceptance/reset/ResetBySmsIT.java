package dev.latchkey.acceptance.reset;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.page.ResetVerifyPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.sms.Sms;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A password reset by SMS")
class ResetBySmsIT {

    private static final String NEW_PASSWORD = "семь тихих рек текут на север";

    @Test
    @DisplayName("works with the code of the SMS")
    void byCode(Stage stage, Browsers browsers) {
        TestUser user =
                stage.freshRealm()
                        .createUser(draft -> draft.phone(UserDraft.freshPhone()).speaking("ru"));
        Page tab = browsers.open(Look.russian());

        ResetVerifyPage verify =
                SignInPage.open(tab, user.realm()).forgotPassword().identify(user.phone());
        Sms sms = stage.sms().awaitSms(user.phone());
        verify.enterRight(sms.code().orElseThrow()).choose(NEW_PASSWORD);

        new SignInPage(tab).signInToCrm(user.username(), NEW_PASSWORD);
        assertThat(sms.parts()).isEqualTo(1);
    }
}
