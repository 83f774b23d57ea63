package dev.latchkey.acceptance.coexistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.page.NewPasswordPage;
import dev.latchkey.acceptance.page.NoticePage;
import dev.latchkey.acceptance.page.ResetDonePage;
import dev.latchkey.acceptance.page.ResetIdentifyPage;
import dev.latchkey.acceptance.page.ResetLinkPage;
import dev.latchkey.acceptance.page.ResetVerifyPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Acceptance
@Tag("slow")
@DisplayName("Under any login theme")
class AnyThemeIT {

    private static final String NEW_PASSWORD = "seven calm rivers run north";

    @ParameterizedTest(name = "{0} in {2}")
    @CsvSource({
        "latchkey, latchkey, ru, ru, Вернём вам доступ",
        "keycloak.v2, keycloak, de, en, Let’s get you back in",
        "latchkey-foreign, latchkey-foreign, de, en, Let’s get you back in"
    })
    @DisplayName(
            "a reset works; each page has all its texts, falls back to English, and violates no policy [A08, A21]")
    void works(
            String loginTheme,
            String emailTheme,
            String language,
            String textsLanguage,
            String firstTitle,
            Stage stage,
            Browsers browsers) {
        TestRealm realm = themedRealm(stage, loginTheme, emailTheme);
        TestUser user = realm.createUser(draft -> draft.speaking(language));
        Look look = Look.english().speaking(language);
        Gallery gallery = new Gallery();
        Page tab = gallery.watch(browsers.open(look.from(FreshNetwork.address())));
        Page other = gallery.watch(browsers.open(look.from(FreshNetwork.address())));

        ResetIdentifyPage identify = SignInPage.open(tab, realm).forgotPassword();
        assertThat(identify.title()).isEqualTo(firstTitle);
        gallery.keep("identify", tab);
        ResetVerifyPage verify = identify.identify(user.username());
        gallery.keep("verify", tab);
        Mail mail = stage.mail().awaitMail(user.email());
        verify.enterWrong("00000000");
        gallery.keep("wrong code", tab);
        verify.useOtherChannel();
        gallery.keep("by SMS", tab);

        NewPasswordPage password = openLink(gallery, other, mail);
        gallery.keep("password", other);
        password.choose("short", "other");
        gallery.keep("passwords differ", awaitError(other, "password-confirm"));
        password.choose("short");
        gallery.keep("too short", awaitError(other, "password-new"));
        password.choose(NEW_PASSWORD);
        new ResetDonePage(other);
        gallery.keep("done", other);
        other.navigate(mail.link());
        new NoticePage(other);
        gallery.keep("link gone", other);
        SignInPage.open(tab, realm).signInToCrm(user.username(), NEW_PASSWORD);

        assertThat(gallery.troubles()).isEmpty();
        assertWritten(gallery, textsLanguage);
        assertTextsOf(stage.mail().awaitMails(user.email(), 2), textsLanguage);
    }

    @ParameterizedTest(name = "{0} in {2}")
    @CsvSource({
        "latchkey, latchkey, ru, ru",
        "keycloak.v2, keycloak, de, en",
        "latchkey-foreign, latchkey-foreign, de, en"
    })
    @DisplayName("the choice of another way and a code to a contact work, likewise [A08, A21]")
    void secondFactor(
            String loginTheme,
            String emailTheme,
            String language,
            String textsLanguage,
            Stage stage,
            Browsers browsers) {
        TestRealm realm = themedRealm(stage, loginTheme, emailTheme);
        String reserve = "reserve-of-" + loginTheme + "@elsewhere.example.test";
        TestUser user =
                realm.createUser(
                        draft ->
                                draft.speaking(language)
                                        .app(new Totp("JBSWY3DPEHPK3PXPJBSW"))
                                        .reserveEmail(reserve));
        Gallery gallery = new Gallery();
        Page tab =
                gallery.watch(
                        browsers.open(
                                Look.english().speaking(language).from(FreshNetwork.address())));

        SignInPage.open(tab, realm).signIn(user.username(), user.password());
        tab.locator("#try-another-way").click();
        tab.locator("#latchkey-ways").waitFor();
        gallery.keep("ways", tab);
        tab.locator("#latchkey-ways li:nth-child(2) button").click();
        tab.locator("#latchkey-factor-choose").waitFor();
        gallery.keep("choice of contacts", tab);
        tab.locator("#latchkey-submit").click();
        tab.locator("#latchkey-factor-code #code").fill("00000000");
        gallery.keep("code", tab);
        tab.locator("#latchkey-submit").click();
        tab.locator("#input-error-code").waitFor();
        gallery.keep("wrong code", tab);
        Mail mail = stage.mail().awaitMail(reserve);
        tab.locator("#code").fill(mail.code().orElseThrow());
        tab.locator("#latchkey-submit").click();
        tab.waitForURL(Crm::isSignedIn);

        assertThat(gallery.troubles()).isEmpty();
        assertWritten(gallery, textsLanguage);
        assertTextsOf(stage.mail().awaitMails(reserve, 2), textsLanguage);
    }

    @Test
    @DisplayName("a policy that a page does violate is noticed here (control)")
    void controlViolationIsNoticed(Stage stage, Browsers browsers) {
        TestRealm realm =
                stage.freshRealm(
                        r ->
                                r.withObject("/browserSecurityHeaders")
                                        .put("contentSecurityPolicy", "script-src 'self'"));
        Gallery gallery = new Gallery();

        SignInPage.open(gallery.watch(browsers.open()), realm);

        assertThat(gallery.troubles()).anyMatch(trouble -> trouble.contains("script-src 'self'"));
    }

    private static TestRealm themedRealm(Stage stage, String loginTheme, String emailTheme) {
        return stage.freshRealm(
                realm -> {
                    realm.put("loginTheme", loginTheme).put("emailTheme", emailTheme);
                    realm.withArray("supportedLocales").add("de");
                });
    }

    private static NewPasswordPage openLink(Gallery gallery, Page tab, Mail mail) {
        ResetLinkPage link = ResetLinkPage.open(tab, mail.link());
        gallery.keep("link", tab);
        return link.proceed();
    }

    private static Page awaitError(Page tab, String field) {
        tab.locator("#input-error-" + field).waitFor();
        return tab;
    }

    private static void assertWritten(Gallery gallery, String textsLanguage) {
        gallery.pages()
                .forEach(
                        (name, source) ->
                                assertThat(source)
                                        .as(name)
                                        .contains("<html ", "lang=\"" + textsLanguage + "\"")
                                        .doesNotContainPattern("latchkey[A-Z]\\w+")
                                        .doesNotContain("${"));
    }

    private static void assertTextsOf(List<Mail> mails, String language) {
        for (Mail mail : mails) {
            assertThat(mail.html()).contains("lang=\"" + language + "\"");
            assertThat(mail.subject() + mail.text() + mail.html())
                    .doesNotContainPattern("latchkey[A-Z]\\w+")
                    .doesNotContain("${");
        }
    }
}
