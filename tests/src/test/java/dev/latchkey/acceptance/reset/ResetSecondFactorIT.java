package dev.latchkey.acceptance.reset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.SecurityKey;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.page.NewPasswordPage;
import dev.latchkey.acceptance.page.OtpPage;
import dev.latchkey.acceptance.page.ResetDonePage;
import dev.latchkey.acceptance.page.ResetLinkPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.StockReset;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A reset of an account with a second factor [R20, A11]")
class ResetSecondFactorIT {

    private static final String NEW_PASSWORD = "seven calm rivers run north";
    private static final Totp APP = new Totp("LATCHKEYTESTSECRET01");

    @Test
    @DisplayName("asks for the code of the authenticator app")
    void app(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(APP));
        Page tab = browsers.open();

        SignInPage.open(tab, user.realm())
                .forgotPassword()
                .identify(user.email())
                .enter(stage.mail().awaitMail(user.email()).code().orElseThrow());
        new OtpPage(tab).enter("000000");
        OtpPage again = new OtpPage(tab);
        assertThat(again.error()).isEqualTo("Invalid authenticator code.");
        again.enter(APP.code(Instant.now()));
        new NewPasswordPage(tab).choose(NEW_PASSWORD);

        new SignInPage(tab);
    }

    @Test
    @DisplayName("asks for the app's code behind a link, too")
    void appBehindLink(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(APP));
        Page other = browsers.open();
        ResetVisit.asks(stage.visitor(), user.realm(), user.email());

        ResetLinkPage.open(other, stage.mail().awaitMail(user.email()).link()).press();
        new OtpPage(other).enter(APP.code(Instant.now()));
        new NewPasswordPage(other).choose(NEW_PASSWORD);

        new ResetDonePage(other);
    }

    @Test
    @DisplayName("asks for the security key")
    void securityKey(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Page tab = browsers.open();
        SecurityKey key = SecurityKey.pluggedInto(tab);
        key.registerFor(user);

        SignInPage.open(tab, user.realm())
                .forgotPassword()
                .identify(user.email())
                .enter(stage.mail().awaitMail(user.email()).code().orElseThrow());
        key.use();
        new NewPasswordPage(tab).choose(NEW_PASSWORD);

        new SignInPage(tab).signIn(user.username(), NEW_PASSWORD);
        key.use();
        tab.waitForURL(dev.latchkey.acceptance.crm.Crm::isSignedIn);
    }

    @Test
    @DisplayName("does not come to the new password by leaving the question out")
    void skipped(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(APP));
        ResetVisit reset = ResetVisit.asks(stage.visitor(), user.realm(), user.email());

        VisitedPage question =
                reset.enter(stage.mail().awaitMail(user.email()).code().orElseThrow()).page();
        assertThat(question.pageId()).isEqualTo("login-login-otp");
        for (JsonNode step : ResetSteps.of(stage, user.realm())) {
            VisitedPage answer =
                    reset.visitor()
                            .follow(
                                    reset.visitor()
                                            .post(
                                                    ResetSteps.address(question.form(), step),
                                                    newPassword()));
            assertThat(answer.pageId()).isNotEqualTo("login-latchkey-reset-password");
            reset.reload();
        }

        assertThat(user.credentialTypes()).contains("otp");
        assertThat(passwordChanges(user.realm())).isZero();
    }

    @Test
    @DisplayName("is refused by a flow that leaves the second factor out, and the admin is told")
    void flowWithoutIt(Stage stage) {
        TestRealm realm = stage.freshRealm(ResetSecondFactorIT::leaveSecondFactorOut);
        TestUser user = realm.createUser(draft -> draft.app(APP));
        long mark = stage.log().mark();
        ResetVisit reset = ResetVisit.asks(stage.visitor(), realm, user.email());

        VisitedPage refusal =
                reset.enter(stage.mail().awaitMail(user.email()).code().orElseThrow()).page();

        assertThat(refusal.pageId()).isEqualTo("login-latchkey-notice");
        assertThat(refusal.text()).contains("We could not check your second factor");
        reset.visitor().follow(reset.visitor().post(refusal.address().toString(), newPassword()));
        assertThat(passwordChanges(realm)).isZero();
        assertThat(realm.events())
                .extracting(event -> event.path("error").asText())
                .contains("latchkey_second_factor_not_asked");
        assertThat(stage.log().since(mark))
                .contains(
                        "Realm %s: its reset flow did not ask for the account's second factor"
                                .formatted(realm));
    }

    @Test
    @DisplayName("lets an account without one through a flow that leaves it out")
    void flowWithoutItForOthers(Stage stage) {
        TestRealm realm = stage.freshRealm(ResetSecondFactorIT::leaveSecondFactorOut);
        TestUser user = realm.createUser(draft -> {});

        ResetVisit.asks(stage.visitor(), realm, user.email())
                .enterRight(stage.mail().awaitMail(user.email()).code().orElseThrow())
                .finish(NEW_PASSWORD);

        assertThat(passwordChanges(realm)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "control: Keycloak's own reset lets whoever reads the mail set up an app of their own")
    void control(Stage stage) {
        TestUser user = stage.freshRealm(StockReset::bind).createUser(draft -> draft.app(APP));

        StockReset.asks(stage, user.realm(), user.username())
                .open(stage.mail().awaitMail(user.email()))
                .setUpApp(stage.clock().now())
                .choose(NEW_PASSWORD);

        assertThat(passwordChanges(user.realm())).isEqualTo(1);
    }

    @Test
    @DisplayName("is told apart in the events from the recovery of an account without one [R22]")
    void events(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser withApp = realm.createUser(draft -> draft.app(APP));
        TestUser without = realm.createUser(draft -> {});
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());

        VisitedPage question = codeTyped(stage, visitor, withApp);
        VisitedPage password =
                visitor.submit(
                        question.form("#kc-otp-login-form").with("otp", APP.code(Instant.now())));
        visitor.submit(chosen(password));
        visitor.submit(chosen(codeTyped(stage, visitor, without)));

        assertThat(
                        realm.events().stream()
                                .filter(e -> e.get("type").asText().equals("RESET_PASSWORD"))
                                .map(
                                        e ->
                                                e.get("userId").asText()
                                                        + " "
                                                        + e.at("/details/latchkey_reset").asText()))
                .containsExactlyInAnyOrder(withApp.id() + " binding", without.id() + " recovery");
    }

    private static VisitedPage codeTyped(Stage stage, HttpVisitor visitor, TestUser user) {
        return ResetVisit.asks(visitor, user.realm(), user.username())
                .enter(stage.mail().awaitMail(user.email()).code().orElseThrow())
                .page();
    }

    private static PageForm chosen(VisitedPage password) {
        return password.form()
                .with("password-new", NEW_PASSWORD)
                .with("password-confirm", NEW_PASSWORD);
    }

    private static void leaveSecondFactorOut(ObjectNode realm) {
        for (JsonNode flow : realm.get("authenticationFlows")) {
            if (flow.get("alias").asText().equals("crm reset credentials")) {
                Iterator<JsonNode> steps = flow.get("authenticationExecutions").iterator();
                while (steps.hasNext()) {
                    if (steps.next().path("flowAlias").asText().equals("crm reset second factor")) {
                        steps.remove();
                        return;
                    }
                }
            }
        }
        throw new AssertionError("The shipped realm has no such sub-flow any more");
    }

    private static Map<String, String> newPassword() {
        return Map.of("password-new", NEW_PASSWORD, "password-confirm", NEW_PASSWORD);
    }

    private static long passwordChanges(TestRealm realm) {
        return realm.events().stream()
                .filter(event -> event.get("type").asText().equals("UPDATE_PASSWORD"))
                .count();
    }
}
