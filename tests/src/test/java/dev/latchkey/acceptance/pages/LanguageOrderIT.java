package dev.latchkey.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName(
        "The language is what was chosen on the page, else the account's, the browser's, the realm's;")
class LanguageOrderIT {

    private static final String CYRILLIC = "\\p{IsCyrillic}{3}";

    @Test
    @DisplayName("a realm's where the browser's is not among them, else the browser's")
    void realmAndBrowser(Stage stage) {
        TestRealm realm = stage.freshRealm(r -> r.put("defaultLocale", "ru"));
        String address = realm.signInUri().toString();

        assertThat(language(stage.visitor().speaking("fr").open(address))).isEqualTo("ru");
        assertThat(language(stage.visitor().speaking("en").open(address))).isEqualTo("en");
        assertThat(language(ResetVisit.begin(stage.visitor().speaking("fr"), realm).page()))
                .isEqualTo("ru");
        assertThat(language(ResetVisit.begin(stage.visitor().speaking("en"), realm).page()))
                .isEqualTo("en");
    }

    @Test
    @DisplayName(
            "the account's once it is known, whatever the browser's, and the one chosen above both")
    void accountAndChoice(Stage stage) {
        TestUser user =
                stage.freshRealm()
                        .createUser(
                                draft ->
                                        draft.speaking("ru").app(new Totp("JBSWY3DPEHPK3PXPJBSW")));
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address()).speaking("en");

        VisitedPage signIn = visitor.open(user.realm().signInUri().toString());
        assertThat(language(signIn)).isEqualTo("en");
        VisitedPage second = enter(visitor, signIn, user);
        assertThat(second.pageId()).isEqualTo("login-login-otp");
        assertThat(language(second)).as("the account's").isEqualTo("ru");
        VisitedPage ways = visitor.submit(second.form("#kc-select-try-another-way-form"));
        assertThat(ways.pageId()).isEqualTo("login-latchkey-ways");
        assertThat(language(ways)).as("the account's, on a page of ours").isEqualTo("ru");

        HttpVisitor chooser = stage.visitor().from(FreshNetwork.address()).speaking("ru");
        VisitedPage begin = chooser.open(user.realm().signInUri().toString());
        VisitedPage chosen = chooser.open(address(begin, "en"));
        assertThat(language(chosen)).isEqualTo("en");
        assertThat(language(enter(chooser, chosen, user))).as("chosen").isEqualTo("en");
    }

    @Test
    @DisplayName("a mail and an SMS speak the account's, else the page's")
    void messages(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser russian =
                realm.createUser(draft -> draft.speaking("ru").phone(UserDraft.freshPhone()));
        TestUser anyone =
                realm.createUser(draft -> draft.withoutLanguage().phone(UserDraft.freshPhone()));

        asks(stage, realm, "en", russian);
        assertThat(stage.mail().awaitMail(russian.email()).text()).containsPattern(CYRILLIC);
        assertThat(stage.sms().awaitSms(russian.phone()).text()).containsPattern(CYRILLIC);

        asks(stage, realm, "ru", anyone);
        assertThat(stage.mail().awaitMail(anyone.email()).text()).containsPattern(CYRILLIC);
        assertThat(stage.sms().awaitSms(anyone.phone()).text()).containsPattern(CYRILLIC);

        TestUser english = realm.createUser(draft -> draft.phone(UserDraft.freshPhone()));
        asks(stage, realm, "ru", english);
        assertThat(stage.mail().awaitMail(english.email()).text()).doesNotContainPattern(CYRILLIC);
        assertThat(stage.sms().awaitSms(english.phone()).text()).doesNotContainPattern(CYRILLIC);
    }

    private static void asks(Stage stage, TestRealm realm, String language, TestUser user) {
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address()).speaking(language);
        ResetVisit.asks(visitor, realm, user.email());
        stage.mail().awaitMail(user.email());
        ResetVisit.asks(
                stage.visitor().from(FreshNetwork.address()).speaking(language),
                realm,
                user.phone());
    }

    private static VisitedPage enter(HttpVisitor visitor, VisitedPage signIn, TestUser user) {
        return visitor.submit(
                signIn.form("#kc-form-login")
                        .with("username", user.username())
                        .with("password", user.password()));
    }

    /** Where the page's choice of languages leads. */
    private static String address(VisitedPage page, String language) {
        return page.element("option[value*='kc_locale=" + language + "']").absUrl("value");
    }

    private static String language(VisitedPage page) {
        return page.element("html").attr("lang");
    }
}
