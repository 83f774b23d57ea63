package dev.latchkey.acceptance.license;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.page.LicenseBlockedPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A browser at the page that blocks")
class LicenseWaitIT {

    @Test
    @DisplayName(
            "goes on to the CRM by itself when the licence is renewed, past the page's strict policy")
    void byItself(Stage stage, Browsers browsers) {
        Licenses licenses = Licenses.inFreshRealm(stage);
        TestUser user = licenses.user("-10");
        Page tab = browsers.open(Look.english().from(FreshNetwork.address()));
        List<String> troubles = new ArrayList<>();
        tab.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        troubles.add(message.text());
                    }
                });
        SignInPage.open(tab, licenses.realm()).signIn(user.username(), user.password());
        LicenseBlockedPage page = new LicenseBlockedPage(tab);
        assertThat(page.advice()).contains("goes on by itself");

        licenses.renew(user, "100");
        stage.clock().forward(Duration.ofSeconds(6));

        tab.waitForURL(Crm::isSignedIn);
        assertThat(troubles).isEmpty();
    }

    @Test
    @DisplayName("leads to the renewal in a tab of its own, and waits meanwhile")
    void renewalInItsOwnTab(Stage stage, Browsers browsers) {
        Licenses licenses = Licenses.inFreshRealm(stage);
        TestUser payer = licenses.user("-10");
        payer.give("license-payer");
        Page tab = browsers.open(Look.english().from(FreshNetwork.address()));
        SignInPage.open(tab, licenses.realm()).signIn(payer.username(), payer.password());
        LicenseBlockedPage page = new LicenseBlockedPage(tab);

        Page renewal = page.renew();

        assertThat(renewal.url()).endsWith("/billing/");
        licenses.renew(payer, "100");
        stage.clock().forward(Duration.ofSeconds(6));
        tab.waitForURL(Crm::isSignedIn);
    }

    @Test
    @DisplayName("without JavaScript goes on with a reload")
    void withoutScripts(Stage stage, Browsers browsers) {
        Licenses licenses = Licenses.inFreshRealm(stage);
        TestUser user = licenses.user("-10", draft -> draft.speaking("ru"));
        Page tab = browsers.open(Look.russian().withoutScripts().from(FreshNetwork.address()));
        SignInPage.open(tab, licenses.realm()).signIn(user.username(), user.password());
        LicenseBlockedPage page = new LicenseBlockedPage(tab);
        assertThat(page.advice()).contains("«Проверить ещё раз»");
        licenses.renew(user, "100");

        tab.reload();

        tab.waitForURL(Crm::isSignedIn);
    }
}
