package dev.latchkey.acceptance.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Acceptance
@DisplayName("Support, at the foot of a page")
class SupportPanelIT {

    /** What somebody types who would like to write to others in the visitor's name, or to have a script on the page. */
    private static final List<String> HOSTILE =
            List.of(
                    "\"><script id=hostile>alert(1)</script>",
                    "anna&cc=thief@evil.example&bcc=other@evil.example",
                    "anna'); alert('1",
                    "anna%0D%0ABcc: thief@evil.example",
                    "anna\r\nBcc: thief@evil.example",
                    "${msg(\"doLogIn\")} <#if true>{0} '{1}'",
                    "\u202Eanna\u2066 \u0645\u0631\u062D\u0628\u0627 \uD83D\uDD11");

    private static final String CHANNELS = "latchkey.support.";

    @Test
    @DisplayName("lets nothing that was typed into the mail, and onto the page as text only [A34]")
    void typedNames(Stage stage) {
        TestRealm realm = stage.freshRealm();
        for (String typed : HOSTILE) {
            VisitedPage verify = ResetVisit.asks(stage, realm, typed).expect("reset-verify").page();
            assertHarmless(verify, typed);
            assertThat(verify.document().select("bdi.lk-value").eachText())
                    .as("isolated from the text around it: %s", verify)
                    .isNotEmpty();
            assertHarmless(
                    SignIn.with(
                            stage.visitor().from(FreshNetwork.address()), realm, typed, "wrong"),
                    typed);
        }
    }

    @Test
    @DisplayName("writes to support alone, whatever the product is called [A34]")
    void productNames(Stage stage) {
        String product = "R&D <b>\"C\"</b> {0} ${x} '1'&cc=thief@evil.example#?%0D%0A";
        TestRealm realm =
                stage.freshRealm(
                        r -> r.withObject("/attributes").put("latchkey.brand.product", product));

        for (VisitedPage page : signInAndReset(stage, realm)) {
            SupportMail mail = mailOf(page);
            assertThat(mail.to()).isEqualTo("support@crm.example");
            assertThat(mail.headers()).containsExactly("subject", "body");
            assertThat(mail.subject()).endsWith(product);
            assertThat(mail.body()).contains(product, "company mailbox");
            assertThat(page.element("#latchkey-report").text()).contains("R&D <b>");
            assertThat(page.document().select("#latchkey-support b")).isEmpty();
        }
    }

    @Test
    @DisplayName("such a name would add recipients if it were not encoded (control)")
    void control() {
        SupportMail mail =
                SupportMail.of("mailto:support@crm.example?subject=" + HOSTILE.get(1) + "&body=x");

        assertThat(mail.headers()).containsExactly("subject", "cc", "bcc", "body");
    }

    @Test
    @DisplayName("has a line for each contact that is set, and is not there without any")
    void contacts(Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute(CHANNELS + "email", "");
        for (VisitedPage page : signInAndReset(stage, realm)) {
            assertThat(page.document().select("#latchkey-support dt").eachText())
                    .containsExactlyInAnyOrder("Phone", "Hours");
            assertThat(page.document().select("a[href^=mailto]")).isEmpty();
        }

        realm.setAttribute(CHANNELS + "phone", "");
        realm.setAttribute(CHANNELS + "hours", "");
        for (VisitedPage page : signInAndReset(stage, realm)) {
            assertThat(page.has("#latchkey-support")).as(page.toString()).isFalse();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en-US, GMT+10, Copied, Page: Check your email, 'My email address or login:', company mailbox",
        "ru-RU, GMT+10, Скопировано, Страница: Проверьте почту, 'Моя почта или логин:', с корпоративной почты"
    })
    @DisplayName(
            "has a text to copy: page, product and the visitor's own time; no code, link or contact [R34]")
    void copies(
            String language,
            String zone,
            String copied,
            String pageLine,
            String loginLine,
            String advice,
            Stage stage,
            Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Page tab =
                browsers.open(
                        Look.english()
                                .speaking(language)
                                .in("Asia/Vladivostok")
                                .from(FreshNetwork.address()));
        tab.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

        SignInPage.open(tab, user.realm());
        assertThat(copiedText(tab, copied)).contains("CRM", zone);
        new SignInPage(tab).forgotPassword().identify(user.username());
        String text = copiedText(tab, copied);

        assertThat(text).contains("CRM", pageLine, zone, loginLine);
        assertThat(text).doesNotContain(user.username(), "@", "http", "latchkey");
        SupportMail mail =
                SupportMail.of(tab.locator("#latchkey-support-mail").getAttribute("href").strip());
        assertThat(mail.headers()).containsExactly("subject", "body");
        assertThat(mail.body()).contains(pageLine, zone, advice);
    }

    @Test
    @DisplayName(
            "works without scripts: the text can be read and sent, and nothing is there that does nothing")
    void withoutScripts(Stage stage, Browsers browsers) {
        Page tab = browsers.open(Look.english().withoutScripts());

        SignInPage.open(tab, stage.freshRealm());
        tab.locator("#latchkey-ready > summary").click();

        assertThat(tab.locator("#latchkey-report").innerText()).contains("CRM", " UTC");
        assertThat(tab.locator("#latchkey-report-copy").count()).isZero();
        assertThat(
                        SupportMail.of(tab.locator("#latchkey-support-mail").getAttribute("href"))
                                .body())
                .contains("CRM", "company mailbox");
    }

    /** One page of Keycloak's own, one of the pack's. */
    private static List<VisitedPage> signInAndReset(Stage stage, TestRealm realm) {
        return List.of(
                stage.visitor().open(realm.signInUri().toString()),
                ResetVisit.begin(stage.visitor(), realm).page());
    }

    private static void assertHarmless(VisitedPage page, String typed) {
        assertThat(page.has("#hostile")).as("%s after %s", page, typed).isFalse();
        SupportMail mail = mailOf(page);
        assertThat(mail.to()).isEqualTo("support@crm.example");
        assertThat(mail.headers()).containsExactly("subject", "body");
        assertThat(mail.subject() + mail.body() + page.element("#latchkey-report").text())
                .doesNotContain("anna", "thief", "hostile", "\u202E");
    }

    private static SupportMail mailOf(VisitedPage page) {
        return SupportMail.of(page.element("#latchkey-support-mail").attr("href"));
    }

    private static String copiedText(Page tab, String said) {
        tab.locator("#latchkey-ready > summary").click();
        tab.locator("#latchkey-report-copy").click();
        assertThat(tab.locator("#latchkey-report-copy").innerText()).isNotEmpty();
        tab.waitForCondition(() -> tab.locator("#latchkey-report-said").textContent().equals(said));
        return (String) tab.evaluate("() => navigator.clipboard.readText()");
    }
}
