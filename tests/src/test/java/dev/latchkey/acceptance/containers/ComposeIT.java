package dev.latchkey.acceptance.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.BrowserProcess;
import dev.latchkey.acceptance.page.NewPasswordPage;
import dev.latchkey.acceptance.page.SignInPage;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What {@code docker compose up} gives, used by somebody who knows nothing but the published ports. Wants it up, and told
 * where: {@code -Dlatchkey.compose.crm} and {@code -Dlatchkey.compose.inbox}, see {@code tests/containers}.
 */
@Tag("compose")
@DisplayName("docker compose up")
class ComposeIT {

    private static final String OLD_PASSWORD = "brass-key-opens-42";

    private static BrowserProcess process;

    private final URI crm = address("latchkey.compose.crm");
    private final URI inbox = address("latchkey.compose.inbox");

    @BeforeAll
    static void startBrowser() {
        process = new BrowserProcess();
    }

    @AfterAll
    static void stopBrowser() {
        process.close();
    }

    @Test
    @DisplayName("lets anna back into the CRM with a code from her mail, and her old password not")
    void resetByMail() {
        try (BrowserContext browser = process.browser().newContext()) {
            Page tab = browser.newPage();
            var verify = signIn(tab).forgotPassword().identify("anna@crm.example");
            String code = DemoInbox.open(browser.newPage(), inbox).codeMailedTo("anna@crm.example");
            verify.enterRight(code).choose("seven calm rivers run north");

            SignInPage signIn = new SignInPage(tab).fail("anna", OLD_PASSWORD);
            assertThat(signIn.error()).isNotEmpty();
            signIn.signIn("anna", "seven calm rivers run north");
            tab.waitForURL(crm + "/");
            assertThat(tab.locator("h1").innerText()).contains("Anna");
        }
    }

    @Test
    @DisplayName("lets pavel, who has no mail, back into the CRM with a code from his phone")
    void resetBySms() {
        try (BrowserContext browser = process.browser().newContext()) {
            Page tab = browser.newPage();
            var verify = signIn(tab).forgotPassword().identify("+7 926 123-45-67");
            String code = DemoInbox.open(browser.newPage(), inbox).codeSentTo("+79261234567");
            NewPasswordPage password = verify.enterRight(code);
            assertThat(password.username()).isEqualTo("pavel");
            password.choose("nine warm lamps burn south");

            new SignInPage(tab).signIn("pavel", "nine warm lamps burn south");
            tab.waitForURL(crm + "/");
            assertThat(tab.locator("#sign-out").isVisible()).isTrue();
        }
    }

    private SignInPage signIn(Page tab) {
        tab.navigate(crm.toString());
        tab.locator("#sign-in").click();
        return new SignInPage(tab);
    }

    private static URI address(String property) {
        String value = System.getProperty(property, "");
        if (value.isEmpty()) {
            throw new IllegalStateException("-D" + property + " says where it is published");
        }
        return URI.create(value);
    }
}
