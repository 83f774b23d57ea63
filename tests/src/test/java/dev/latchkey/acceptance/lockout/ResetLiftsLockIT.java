package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import dev.latchkey.acceptance.visit.StockReset;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A finished reset of a locked account [R06, A10]")
class ResetLiftsLockIT {

    private static final String NEW_PASSWORD = "seven calm rivers run north";
    private static final String PASSWORD_PAGE = "login-latchkey-reset-password";
    private static final String OTP_PAGE = "login-login-otp";
    private static final Totp APP = new Totp("LATCHKEYTESTSECRET03");

    @Test
    @DisplayName("lifts the lock, and lets the browser sign in at once however the attack goes on")
    void byMail(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Door.ofStranger(stage, user.realm()).locks(user.username());
        HttpVisitor browser = newBrowser(stage);

        ResetVisit.asks(browser, user.realm(), user.username())
                .enterRight(resetMail(stage, user).code().orElseThrow())
                .finish(NEW_PASSWORD);

        assertThat(user.openSessions()).as("it signs nobody in").isZero();
        assertThat(Door.ofStranger(stage, user.realm()).triesWrong(user.username(), 1).isLocked())
                .as("for strangers the count begins anew, too")
                .isFalse();
        attackGoesOn(stage, user);
        assertThat(isLetIn(browser, user, NEW_PASSWORD)).isTrue();
        assertThat(isLetIn(newBrowser(stage), user, NEW_PASSWORD))
                .as("control: a browser that it was not finished in")
                .isFalse();
    }

    @Test
    @DisplayName("does the same after the second factor, which strangers can't lock")
    void withSecondFactor(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(APP));
        Door.ofStranger(stage, user.realm()).locks(user.username());
        HttpVisitor browser = newBrowser(stage);
        ResetVisit reset = ResetVisit.asks(browser, user.realm(), user.username());

        VisitedPage question = reset.enter(resetMail(stage, user).code().orElseThrow()).page();
        VisitedPage signIn = choose(browser, answer(stage, browser, question), NEW_PASSWORD);

        assertThat(signIn.pageId()).isEqualTo("login-login");
        attackGoesOn(stage, user);
        // past the time in which the app's code is kept in mind
        stage.clock().forward(Duration.ofMinutes(2));
        VisitedPage second =
                Door.of(browser, user.realm()).tries(user.username(), NEW_PASSWORD).page();
        assertThat(second.pageId()).isEqualTo(OTP_PAGE);
        assertThat(SignIn.isDone(answer(stage, browser, second))).isTrue();
    }

    @Test
    @DisplayName("in another browser opens that one, and not the one that it began in")
    void inAnotherBrowser(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Door.ofStranger(stage, user.realm()).locks(user.username());
        HttpVisitor began = newBrowser(stage);
        HttpVisitor other = newBrowser(stage);
        ResetVisit.asks(began, user.realm(), user.username());

        ResetVisit.opens(other, resetMail(stage, user).link())
                .proceed()
                .finishElsewhere(NEW_PASSWORD);

        attackGoesOn(stage, user);
        assertThat(isLetIn(other, user, NEW_PASSWORD)).isTrue();
        assertThat(isLetIn(began, user, NEW_PASSWORD)).isFalse();
    }

    @Test
    @DisplayName("in another browser, after the second factor, does the same")
    void inAnotherBrowserWithSecondFactor(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(APP));
        Door.ofStranger(stage, user.realm()).locks(user.username());
        ResetVisit.asks(newBrowser(stage), user.realm(), user.username());
        HttpVisitor other = newBrowser(stage);
        VisitedPage button = other.open(resetMail(stage, user).link());

        VisitedPage question = other.submit(button.form());
        VisitedPage done = choose(other, answer(stage, other, question), NEW_PASSWORD);

        assertThat(done.pageId()).isEqualTo("login-latchkey-reset-done");
        attackGoesOn(stage, user);
        assertThat(
                        Door.of(other, user.realm())
                                .tries(user.username(), NEW_PASSWORD)
                                .page()
                                .pageId())
                .isEqualTo(OTP_PAGE);
    }

    @Test
    @DisplayName("that also signs in leaves the browser remembered")
    void thatSignsIn(Stage stage) {
        TestRealm realm =
                stage.freshRealm(
                        r -> r.withObject("/attributes").put("latchkey.reset.signIn", "true"));
        TestUser user = realm.createUser(draft -> {});
        HttpVisitor browser = newBrowser(stage);
        ResetVisit reset = ResetVisit.asks(browser, realm, user.username());

        VisitedPage password = reset.enterRight(resetMail(stage, user).code().orElseThrow()).page();
        assertThat(SignIn.isDone(choose(browser, password, NEW_PASSWORD))).isTrue();

        user.signOutEverywhere();
        attackGoesOn(stage, user);
        assertThat(isLetIn(browser, user, NEW_PASSWORD)).isTrue();
    }

    @Test
    @DisplayName("forgets every other device: one of them may be why it was needed")
    void forgetsOthers(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        HttpVisitor laptop = remembered(stage, user);
        Door.ofStranger(stage, user.realm()).locks(user.username());
        assertThat(isLetIn(laptop, user, user.password())).as("control: before").isTrue();
        user.signOutEverywhere();
        HttpVisitor browser = newBrowser(stage);

        ResetVisit.asks(browser, user.realm(), user.username())
                .enterRight(resetMail(stage, user).code().orElseThrow())
                .finish(NEW_PASSWORD);

        attackGoesOn(stage, user);
        assertThat(isLetIn(laptop, user, NEW_PASSWORD)).isFalse();
        assertThat(isLetIn(browser, user, NEW_PASSWORD)).isTrue();
    }

    @Test
    @DisplayName(
            "does not hold under Keycloak's own lockout: who goes on locks the owner out again [control]")
    void stockKeycloak(Stage stage) {
        TestRealm realm = stage.freshRealm(StockReset::bind);
        TestUser user = realm.createUser(draft -> {});
        StockReset.asks(stage, realm, user.username())
                .follow(stage.mail().awaitMail(user.email()))
                .choose(NEW_PASSWORD);
        assertThat(SignIn.works(stage, realm, user.username(), NEW_PASSWORD)).isTrue();

        Door stranger = Door.ofStranger(stage, realm);
        new Failures(stage, user).awaitLockedBy(stranger, user.username());

        assertThat(SignIn.works(stage, realm, user.username(), NEW_PASSWORD)).isFalse();
    }

    /** Somebody locks the account once more. */
    private static void attackGoesOn(Stage stage, TestUser user) {
        Door attacker = Door.ofStranger(stage, user.realm());
        assertThat(attacker.triesWrong(user.username(), Door.TRIES).isLocked()).isTrue();
    }

    private static boolean isLetIn(HttpVisitor browser, TestUser user, String password) {
        return Door.of(browser, user.realm()).tries(user.username(), password).isIn();
    }

    private static HttpVisitor newBrowser(Stage stage) {
        return stage.visitor().from(FreshNetwork.address());
    }

    private static HttpVisitor remembered(Stage stage, TestUser user) {
        HttpVisitor browser = newBrowser(stage);
        assertThat(isLetIn(browser, user, user.password())).isTrue();
        user.signOutEverywhere();
        return browser;
    }

    /** Types what the authenticator app shows. */
    private static VisitedPage answer(Stage stage, HttpVisitor browser, VisitedPage question) {
        assertThat(question.pageId()).isEqualTo(OTP_PAGE);
        return browser.submit(question.form().with("otp", APP.code(Instant.now())));
    }

    private static VisitedPage choose(HttpVisitor browser, VisitedPage page, String password) {
        assertThat(page.pageId()).as(page.text()).isEqualTo(PASSWORD_PAGE);
        return browser.submit(
                page.form().with("password-new", password).with("password-confirm", password));
    }

    /** Not the one that tells of the lock. */
    private static Mail resetMail(Stage stage, TestUser user) {
        return stage.mail().awaitMail(user.email(), "a reset", mail -> mail.code().isPresent());
    }
}
