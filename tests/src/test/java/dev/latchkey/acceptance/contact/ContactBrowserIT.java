package dev.latchkey.acceptance.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Acceptance
@DisplayName("Proving a phone in a real browser")
class ContactBrowserIT {

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "goes on to the CRM, within the page's own content policy, with scripts and without")
    void goesOn(boolean scripts, Stage stage, Browsers browsers) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.contact.askPhone", "offer");
        TestUser user = realm.createUser(draft -> draft.speaking("ru"));
        String phone = UserDraft.freshPhone();
        Look look = Look.russian().from(FreshNetwork.address());
        Page tab = browsers.open(scripts ? look : look.withoutScripts());
        List<String> complaints = new ArrayList<>();

        SignInPage.open(tab, realm).signIn(user.username(), user.password());
        tab.waitForSelector("#contact");
        tab.onConsoleMessage(message -> complaints.add(message.text()));
        assertThat(tab.locator("h1").innerText()).isEqualTo("Ваш телефон");
        tab.fill("#contact", phone);
        tab.click("#latchkey-submit");
        tab.waitForSelector("#code");
        tab.fill("#code", stage.sms().awaitSms(phone).code().orElseThrow());
        tab.click("#latchkey-submit");

        tab.waitForURL(Crm::isSignedIn);
        assertThat(complaints).filteredOn(text -> text.contains("Content Security")).isEmpty();
    }
}
