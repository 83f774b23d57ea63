package dev.latchkey.acceptance.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The meter, in a browser,")
class PasswordMeterPagesIT {

    private static final String GOOD = "чайник трамвай облако";

    @Test
    @DisplayName(
            "follows the typing on the reset's page, in English, and breaks no content policy [R30, A08]")
    void inAReset(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Page tab = browsers.open();
        List<String> troubles = new ArrayList<>();
        tab.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        troubles.add(message.text());
                    }
                });
        SignInPage.open(tab, user.realm()).forgotPassword().identify(user.username());
        tab.fill("#code", stage.mail().awaitMail(user.email()).code().orElseThrow());
        tab.click("#latchkey-submit");
        Locator meter = tab.locator(".lk-meter");

        assertThat(meter).isHidden();
        tab.locator("#password-new").pressSequentially("qwerty");
        assertThat(meter).hasAttribute("data-level", "1");
        assertThat(meter).containsText("Too weak. Your password alone opens this account");
        tab.fill("#password-new", GOOD);
        assertThat(meter).hasAttribute("data-level", "4");
        assertThat(meter.locator("[role=meter]")).hasAttribute("aria-valuetext", "Very good.");
        assertThat(tab.locator(".lk-meter__said"))
                .hasText("Password strength: Very good. Hard to guess, even for a fast computer.");
        tab.fill("#password-new", "");
        assertThat(meter).isHidden();
        assertThat(troubles).isEmpty();
    }

    @Test
    @DisplayName("follows the typing on Keycloak's page for a changed password, in Russian [R30]")
    void atAChange(Stage stage, Browsers browsers) {
        TestUser user =
                stage.freshRealm()
                        .createUser(draft -> draft.username("zolotukhin-brothers").speaking("ru"));
        user.change(u -> u.putArray("requiredActions").add("UPDATE_PASSWORD"));
        Page tab = browsers.open(Look.russian());
        SignInPage.open(tab, user.realm()).signIn(user.username(), user.password());
        Locator meter = tab.locator(".lk-meter");

        tab.locator("#password-new").pressSequentially("zolotukhin-brothers7");
        assertThat(meter).containsText("Обойдитесь без них.");
        tab.fill("#password-new", GOOD);
        assertThat(meter).containsText("Отличный. Такой трудно подобрать");
    }

    @Test
    @DisplayName(
            "follows the typing at a registration under Keycloak's own theme, and knows the login typed there [R30]")
    void atARegistration(Stage stage, Browsers browsers) {
        TestRealm realm =
                stage.freshRealm(
                        r -> r.put("registrationAllowed", true).put("loginTheme", "keycloak.v2"));
        Page tab = browsers.open();
        SignInPage.open(tab, realm);
        tab.click("a[href*='registration']");
        Locator meter = tab.locator(".lk-meter");

        tab.fill("#username", "zolotukhin-brothers");
        tab.fill("#password", "zolotukhin-brothers");
        assertThat(meter).containsText("Your name, login");
        tab.fill("#password", GOOD);
        assertThat(meter).hasAttribute("data-level", "4");
    }
}
