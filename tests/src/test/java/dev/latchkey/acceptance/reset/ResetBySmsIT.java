package dev.latchkey.acceptance.reset;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.page.ResetDonePage;
import dev.latchkey.acceptance.page.ResetLinkPage;
import dev.latchkey.acceptance.page.ResetVerifyPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.sms.Sms;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Acceptance
@DisplayName("A password reset by SMS")
class ResetBySmsIT {

    private static final String NEW_PASSWORD = "семь тихих рек текут на север";

    @Test
    @DisplayName("works with the code of the SMS")
    void byCode(Stage stage, Browsers browsers) {
        TestUser user = userWithPhone(stage.freshRealm(), "ru");
        Page tab = browsers.open(Look.russian());

        ResetVerifyPage verify =
                SignInPage.open(tab, user.realm()).forgotPassword().identify(user.phone());
        assertThat(verify.title()).isEqualTo("Проверьте телефон");
        Sms sms = stage.sms().awaitSms(user.phone());
        verify.enterRight(sms.code().orElseThrow()).choose(NEW_PASSWORD);

        new SignInPage(tab).signInToCrm(user.username(), NEW_PASSWORD);
    }

    @Test
    @DisplayName("works with the link of the SMS on the phone itself")
    void byLinkElsewhere(Stage stage, Browsers browsers) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.sms.content", "link");
        TestUser user = userWithPhone(realm, "en");
        Page phone = browsers.open(Look.english().onSmallPhone());

        ResetVisit.asks(stage.visitor(), realm, user.phone());
        Sms sms = stage.sms().awaitSms(user.phone());
        ResetLinkPage.open(phone, sms.link().orElseThrow()).proceed().choose(NEW_PASSWORD);

        new ResetDonePage(phone);
        assertThat(SignIn.works(stage, realm, user.username(), NEW_PASSWORD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    @DisplayName("fits a code into one part, and binds it to the host by the last line [R41]")
    void codeMessage(String language, Stage stage) {
        TestUser user = userWithPhone(stage.freshRealm(), language);

        ResetVisit.asks(stage.visitor(), user.realm(), user.phone());

        Sms sms = stage.sms().awaitSms(user.phone());
        assertThat(sms.parts()).as(sms.text()).isEqualTo(1);
        assertThat(sms.link()).isEmpty();
        assertBoundToHost(sms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    @DisplayName("fits a link into two parts")
    void linkMessage(String language, Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.sms.content", "link");
        TestUser user = userWithPhone(realm, language);

        ResetVisit.asks(stage.visitor(), realm, user.phone());

        Sms sms = stage.sms().awaitSms(user.phone());
        assertThat(sms.parts()).as(sms.text()).isLessThanOrEqualTo(2);
        assertThat(sms.code()).isEmpty();
        ResetVisit.opens(stage.visitor(), sms.link().orElseThrow())
                .proceed()
                .finishElsewhere(NEW_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    @DisplayName("fits both into two parts, and either works [R41]")
    void bothMessage(String language, Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.sms.content", "both");
        TestUser user = userWithPhone(realm, language);

        ResetVisit waiting = ResetVisit.asks(stage.visitor(), realm, user.phone());

        Sms sms = stage.sms().awaitSms(user.phone());
        assertThat(sms.parts()).as(sms.text()).isLessThanOrEqualTo(2);
        assertBoundToHost(sms);
        ResetVisit.opens(stage.visitor(), sms.link().orElseThrow()).proceed();
        waiting.enterRight(sms.code().orElseThrow()).finish(NEW_PASSWORD);
    }

    private static TestUser userWithPhone(TestRealm realm, String language) {
        return realm.createUser(draft -> draft.phone(UserDraft.freshPhone()).speaking(language));
    }

    private static void assertBoundToHost(Sms sms) {
        assertThat(sms.originLine())
                .hasValue(new Sms.OriginLine("localhost", sms.code().orElseThrow()));
    }
}
