package dev.latchkey.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Acceptance
@DisplayName("Somebody who presses twice")
class HastyVisitorIT {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"#kc-form-login", "#latchkey-reset-identify"})
    @DisplayName(
            "sends one request where scripts run; the button works again when the page comes back")
    void scripts(String form, Stage stage, Browsers browsers) {
        Page tab = browsers.open(Look.english().from(FreshNetwork.address()));
        SignInPage signIn = SignInPage.open(tab, stage.freshRealm());
        if (!form.equals("#kc-form-login")) {
            signIn.forgotPassword();
        }
        // Counts what would be sent, and keeps it from being sent, as on a line that is down.
        tab.evaluate(
                """
                () => {
                  window.sent = 0;
                  addEventListener("submit", (event) => {
                    window.sent += event.defaultPrevented ? 0 : 1;
                    event.preventDefault();
                  });
                }""");

        submit(tab, form, 2);
        assertThat(tab.evaluate("window.sent")).isEqualTo(1);
        assertThat(tab.locator(form).getAttribute("aria-busy")).isEqualTo("true");
        tab.evaluate("() => dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
        assertThat(tab.locator(form).getAttribute("aria-busy")).isNull();
        assertThat(tab.locator(form + " [type=submit]").isEnabled()).isTrue();
        submit(tab, form, 1);

        assertThat(tab.evaluate("window.sent")).isEqualTo(2);
    }

    private static void submit(Page tab, String form, int times) {
        tab.evaluate(
                "([css, times]) => { for (let i = 0; i < times; i++)"
                        + " document.querySelector(css).requestSubmit(); }",
                List.of(form, times));
    }
}
