package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.browser.SecurityKey;
import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Acceptance
@DisplayName("What people are used to from Keycloak's form")
class StockHabitsIT {

    private static final String REMEMBER_ME = "KEYCLOAK_REMEMBER_ME";

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "“remember me” fills in the login next time, also when the password was wrong first")
    void rememberMe(FormOf form, Stage stage) {
        TestRealm realm = form.freshRealm(stage);
        TestUser user = realm.createUser(draft -> {});
        HttpVisitor browser = stage.visitor().from(FreshNetwork.address());

        PageForm empty = browser.open(realm.signInUri().toString()).form("#kc-form-login");
        VisitedPage again =
                browser.submit(
                        empty.with("rememberMe", "on")
                                .with("username", user.username())
                                .with("password", "wrong"));
        VisitedPage in =
                browser.submit(again.form("#kc-form-login").with("password", user.password()));
        assertThat(SignIn.isDone(in)).as("%s: %s", in, in.text()).isTrue();

        Door nextDay = Door.of(browser.cloned(REMEMBER_ME::equals), realm);
        assertThat(nextDay.page().element("#username").val()).isEqualTo(user.username());
        assertThat(nextDay.page().has("#rememberMe[checked]")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("an application's login hint is filled in, and may be overwritten")
    void loginHint(FormOf form, Stage stage) {
        TestRealm realm = form.freshRealm(stage);
        TestUser user = realm.createUser(draft -> {});

        Door door =
                Door.at(
                        stage.visitor().from(FreshNetwork.address()),
                        realm.signInUri() + "&login_hint=somebody");

        assertThat(door.page().element("#username").val()).isEqualTo("somebody");
        assertThat(door.tries(user.username(), user.password()).isIn()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the way to registration stands there where the realm allows it")
    void registration(FormOf form, Stage stage) {
        TestRealm open = form.freshRealm(stage, realm -> realm.put("registrationAllowed", true));
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        String link = "a[href*=login-actions/registration]";

        Door door = Door.of(visitor, open);
        assertThat(door.page().has(link)).isTrue();
        assertThat(visitor.open(door.page().element(link).absUrl("href")).pageId())
                .isEqualTo("login-register");
        door.tries("nobody", "wrong");

        assertThat(door.page().has(link)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("who must prove once more who they are types the password only")
    void signsInAgain(FormOf form, Stage stage) {
        TestRealm realm = form.freshRealm(stage);
        TestUser user = realm.createUser(draft -> {});
        TestUser other = realm.createUser(draft -> draft.password("another-brass-key-77"));
        HttpVisitor browser = stage.visitor().from(FreshNetwork.address());
        Door.of(browser, realm).tries(user.username(), user.password());

        Door again = Door.at(browser, realm.signInUri() + "&prompt=login");
        assertThat(again.page().has("#username")).isFalse();
        assertThat(again.page().element("#kc-attempted-username").val()).isEqualTo(user.username());
        again.tries(user.username(), "wrong");
        assertThat(again.page().has("#username")).as("%s", again).isFalse();
        // a name that is forged into the form changes nothing
        again.tries(other.username(), other.password());
        assertThat(again.isForm()).as("%s", again).isTrue();
        assertThat(again.page().has("#username")).isFalse();

        assertThat(again.tries(user.username(), user.password()).isIn()).as("%s", again).isTrue();
        assertThat(user.openSessions()).isEqualTo(1);
    }

    @Test
    @DisplayName("a second tab goes on as it did after a sign-in in the first")
    void twoTabs(Stage stage) {
        assertThat(secondTab(FormOf.PACK, stage)).isEqualTo(secondTab(FormOf.KEYCLOAK, stage));
    }

    private static String secondTab(FormOf form, Stage stage) {
        TestRealm realm = form.freshRealm(stage);
        TestUser user = realm.createUser(draft -> {});
        HttpVisitor browser = stage.visitor().from(FreshNetwork.address());
        Door first = Door.of(browser, realm);
        Door second = Door.of(browser, realm);

        assertThat(first.tries(user.username(), user.password()).isIn()).isTrue();
        second.tries(user.username(), user.password());

        assertThat(user.openSessions()).isEqualTo(1);
        VisitedPage page = second.page();
        return page.status()
                + page.pageId()
                + page.redirect().map(URI::getQuery).orElse("").replaceAll("=[^&]*", "=");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a passkey signs in from the form")
    void passkey(FormOf form, Stage stage, Browsers browsers) {
        TestRealm realm = passkeys(form, stage);
        TestUser user = realm.createUser(draft -> {});
        Page tab = browsers.open(Look.english().from(FreshNetwork.address()));
        SecurityKey key = SecurityKey.passkeyIn(tab);
        key.registerFor(user);

        signIn(tab, realm, key);

        assertThat(user.openSessions()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "a passkey signs in while strangers lock, on a device that has never been seen before, too")
    void passkeyWhileLocked(Stage stage, Browsers browsers) {
        TestRealm realm = passkeys(FormOf.PACK, stage);
        TestUser user = realm.createUser(draft -> {});
        Page tab = browsers.open(Look.english().from(FreshNetwork.address()));
        SecurityKey key = SecurityKey.passkeyIn(tab);
        key.registerFor(user);
        tab.context().clearCookies();
        Failures failures = new Failures(stage, user);
        Door.ofStranger(stage, realm).triesWrong(user.username(), 5);

        signIn(tab, realm, key);

        assertThat(user.openSessions()).isEqualTo(1);
        assertThat(failures.count()).isEqualTo(5);
    }

    private static TestRealm passkeys(FormOf form, Stage stage) {
        return form.freshRealm(
                stage, realm -> realm.put("webAuthnPolicyPasswordlessPasskeysEnabled", true));
    }

    private static void signIn(Page tab, TestRealm realm, SecurityKey passkey) {
        SignInPage.open(tab, realm);
        passkey.use();
        tab.waitForURL(Crm::isSignedIn);
    }

    @Test
    @DisplayName("the browser's reload and back buttons lead nowhere else while the door is locked")
    void reloadAndBack(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        Door door = Door.ofStranger(stage, realm).triesWrong(user.username(), 4);
        VisitedPage formBefore = door.page();
        door.triesWrong(user.username(), 1);
        assertThat(door.isLocked()).isTrue();
        URI lockPage = door.page().address();

        VisitedPage reloaded = door.visitor().open(lockPage.toString());
        VisitedPage back =
                door.visitor()
                        .submit(
                                formBefore
                                        .form("#kc-form-login")
                                        .with("username", user.username())
                                        .with("password", user.password()));

        assertThat(reloaded.pageId()).as(reloaded.text()).isEqualTo("login-latchkey-locked");
        assertThat(back.pageId()).as(back.text()).isEqualTo("login-latchkey-locked");
        assertThat(user.openSessions()).isZero();
        stage.clock().forward(Duration.ofMinutes(11));
        assertThat(door.again(realm).tries(user.username(), user.password()).isIn()).isTrue();
    }
}
