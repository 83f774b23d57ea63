package dev.latchkey.acceptance.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.page.OtpPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Acceptance
@DisplayName("“It was not me”, and the owner's answer, in a real browser")
class ContactHoldBrowserIT {

    private final Totp app = new Totp("a secret of twenty bytes");

    @ParameterizedTest(name = "in {0}, with scripts: {1}")
    @CsvSource({
        "en, true, Not you?, The contact is on hold, A contact of yours is on hold",
        "ru, false, Это были не вы?, Контакт приостановлен, Ваш контакт приостановлен"
    })
    @DisplayName("speak the account's language, and stay within the pages' own content policy")
    void goesOn(
            String language,
            boolean scripts,
            String asking,
            String held,
            String offered,
            Stage stage,
            Browsers browsers) {
        SettledUser settled =
                SettledUser.in(
                        stage, stage.freshRealm(), draft -> draft.app(app).speaking(language));
        TestUser user = settled.user();
        settled.changeEmail(SettledUser.freshAddress());
        String link = settled.objectionMailedTo(user.email());
        Look look = Look.english().speaking(language).from(FreshNetwork.address());
        Page tab = browsers.open(scripts ? look : look.withoutScripts());
        List<String> complaints = new ArrayList<>();
        tab.onConsoleMessage(message -> complaints.add(message.text()));

        tab.navigate(link);
        assertThat(tab.locator("h1").innerText()).isEqualTo(asking);
        tab.click("#latchkey-continue");
        tab.waitForSelector("#latchkey-next");
        assertThat(tab.locator("h1").innerText()).isEqualTo(held);
        SignInPage.open(tab, user.realm()).signIn(user.username(), user.password());
        new OtpPage(tab).enter(app.code(Instant.now()));
        tab.waitForSelector("#latchkey-mine");
        assertThat(tab.locator("h1").innerText()).isEqualTo(offered);
        tab.click("#latchkey-mine");

        tab.waitForURL(Crm::isSignedIn);
        assertThat(settled.state("email")).isEqualTo("waiting");
        assertThat(complaints).filteredOn(text -> text.contains("Content Security")).isEmpty();
    }
}
