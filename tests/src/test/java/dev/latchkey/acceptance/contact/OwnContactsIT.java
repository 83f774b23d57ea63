package dev.latchkey.acceptance.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Acceptance
@DisplayName("One's own contacts for getting back in")
class OwnContactsIT {

    private static final String ACTION = "latchkey-contacts";

    @Test
    @DisplayName("are shown masked, with what can be done about each")
    void list(Stage stage) {
        String phone = UserDraft.freshPhone();
        TestUser user = stage.freshRealm().createUser(draft -> draft.phone(phone));
        HttpVisitor visitor = visitor(stage);

        VisitedPage page = open(visitor, user);

        assertThat(page.text()).doesNotContain(phone).contains(phone.substring(phone.length() - 2));
        assertThat(buttons(page, "phone")).isEqualTo("Change Remove");
        assertThat(buttons(page, "reserve-phone")).isEqualTo("Add");
        assertThat(buttons(page, "reserve-email")).isEqualTo("Add");
        VisitedPage done = visitor.submit(page.form("#latchkey-contacts").with("step", "done"));
        assertThat(done.redirect().orElseThrow().getQuery()).contains("kc_action_status=success");
    }

    @Test
    @DisplayName("are added by a code that goes there")
    void add(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        String address = "reserve-" + user.username() + "@mail.example.test";
        HttpVisitor visitor = visitor(stage);
        VisitedPage page = open(visitor, user);
        assertThat(page.text()).contains("once there is a confirmed phone");

        VisitedPage step =
                visitor.submit(page.form("#latchkey-contact-reserve-email").with("step", "change"));
        VisitedPage code =
                visitor.submit(
                        step.form("form.lk-form").with("contact", address).with("step", "send"));
        String sent = stage.mail().awaitMail(address).code().orElseThrow();
        VisitedPage done =
                visitor.submit(code.form("form.lk-form").with("code", sent).with("step", "verify"));

        assertThat(done.redirect()).as("%s: %s", done, done.text()).isPresent();
        assertThat(attributes(user)).contains(address);
    }

    @Test
    @DisplayName(
            "are removed after one more question, and all contacts are told, that one too [R26, R27, A25]")
    void remove(Stage stage) {
        String phone = UserDraft.freshPhone();
        TestUser user = stage.freshRealm().createUser(draft -> draft.phone(phone));
        HttpVisitor visitor = visitor(stage);
        VisitedPage page = open(visitor, user);

        VisitedPage asked =
                visitor.submit(page.form("#latchkey-contact-phone").with("step", "remove"));
        VisitedPage kept =
                visitor.submit(asked.form("#latchkey-contacts-remove").with("step", "keep"));
        assertThat(attributes(user)).contains(phone);
        asked = visitor.submit(kept.form("#latchkey-contact-phone").with("step", "remove"));
        VisitedPage list =
                visitor.submit(asked.form("#latchkey-contacts-remove").with("step", "remove-now"));

        assertThat(buttons(list, "phone")).isEqualTo("Add");
        assertThat(attributes(user)).doesNotContain(phone);
        stage.mail()
                .awaitMail(user.email(), "the notice", mail -> mail.subject().contains("removed"));
        Await.until(
                Duration.ofSeconds(15),
                () -> "the SMS to the removed phone",
                () ->
                        stage.sms().messagesTo(phone).stream()
                                .anyMatch(sms -> sms.text().contains("was removed")));
    }

    @Test
    @DisplayName("are not removed by a form that skips the question, nor what is no contact at all")
    void forged(Stage stage) {
        String phone = UserDraft.freshPhone();
        TestUser user = stage.freshRealm().createUser(draft -> draft.phone(phone));
        HttpVisitor visitor = visitor(stage);
        VisitedPage page = open(visitor, user);

        page = visitor.submit(page.form("#latchkey-contact-phone").with("step", "remove-now"));
        page =
                visitor.submit(
                        page.form("#latchkey-contact-phone")
                                .with("kind", "email")
                                .with("step", "remove"));
        page = visitor.submit(page.form("#latchkey-contact-reserve-email").with("step", "remove"));
        page = visitor.submit(page.form("#latchkey-contact-phone").with("step", "remove-now"));

        assertThat(buttons(page, "phone")).isEqualTo("Change Remove");
        assertThat(attributes(user)).contains(phone, user.email());
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({
        "en, Set up contacts, Confirmed contacts",
        "ru, Настроить: контакты, Подтверждённые контакты"
    })
    @DisplayName("are found in Keycloak's account console, under “Signing in”")
    void console(String language, String setUp, String entry, Stage stage, Browsers browsers) {
        TestUser without = stage.freshRealm().createUser(draft -> draft.speaking(language));
        TestUser with =
                without.realm()
                        .createUser(
                                draft -> draft.speaking(language).phone(UserDraft.freshPhone()));
        Look look = language.equals("ru") ? Look.russian() : Look.english();

        Page empty = consoleOf(browsers, look, without);
        assertThat(empty.getByTestId(ACTION + "/create").innerText()).isEqualTo(setUp);
        Page full = consoleOf(browsers, look, with);
        assertThat(full.getByTestId(ACTION + "/create").count()).isZero();
        assertThat(full.getByTestId(ACTION + "/credential-list").innerText()).contains(entry);
        full.getByTestId(ACTION + "/credential-list").locator("[data-testrole=update]").click();
        full.locator("#latchkey-contact-phone").waitFor();
        full.locator("#latchkey-submit").click();

        full.getByTestId(ACTION + "/title").waitFor();
    }

    private static Page consoleOf(Browsers browsers, Look look, TestUser user) {
        Page tab = browsers.open(look.from(FreshNetwork.address()));
        tab.navigate(user.realm().uri() + "/account/account-security/signing-in");
        new SignInPage(tab).signIn(user.username(), user.password());
        tab.getByTestId(ACTION + "/title").waitFor();
        return tab;
    }

    private static VisitedPage open(HttpVisitor visitor, TestUser user) {
        VisitedPage login = visitor.open(user.realm().signInUri() + "&kc_action=" + ACTION);
        VisitedPage page =
                visitor.submit(
                        login.form("#kc-form-login")
                                .with("username", user.username())
                                .with("password", user.password()));
        assertThat(page.pageId())
                .as("%s: %s", page, page.text())
                .isEqualTo("login-latchkey-contacts");
        return page;
    }

    private static String buttons(VisitedPage page, String kind) {
        return String.join(
                " ", page.document().select("#latchkey-contact-" + kind + " button").eachText());
    }

    private static String attributes(TestUser user) {
        return user.representation().toString();
    }

    private static HttpVisitor visitor(Stage stage) {
        return stage.visitor().from(FreshNetwork.address());
    }
}
