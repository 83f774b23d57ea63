package dev.latchkey.acceptance.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.page.NewPasswordPage;
import dev.latchkey.acceptance.page.OtpPage;
import dev.latchkey.acceptance.page.ResetDonePage;
import dev.latchkey.acceptance.page.ResetLinkPage;
import dev.latchkey.acceptance.page.ResetVerifyPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Where a reset also signs in (latchkey.reset.signIn)")
class SignInAfterResetIT {

    private static final String NEW_PASSWORD = "seven calm rivers run north";

    @Test
    @DisplayName("the browser goes on to the CRM, past the strict policy of our page")
    void goesOnToTheCrm(Stage stage, Browsers browsers) {
        TestUser user = signingInRealm(stage).createUser(draft -> {});
        Page tab = browsers.open(Look.english().from(FreshNetwork.address()));

        ask(tab, user)
                .enterRight(stage.mail().awaitMail(user.email()).code().orElseThrow())
                .choose(NEW_PASSWORD);

        tab.waitForURL(Crm::isSignedIn);
        assertThat(user.openSessions()).isEqualTo(1);
    }

    @Test
    @DisplayName("so it does for somebody who has shown the second factor on the way")
    void goesOnAfterTheSecondFactor(Stage stage, Browsers browsers) {
        Totp app = new Totp("LATCHKEYTESTSECRET02");
        TestUser user = signingInRealm(stage).createUser(draft -> draft.app(app));
        Page tab = browsers.open(Look.english().from(FreshNetwork.address()));

        ask(tab, user).enter(stage.mail().awaitMail(user.email()).code().orElseThrow());
        new OtpPage(tab).enter(app.code(Instant.now()));
        new NewPasswordPage(tab).choose(NEW_PASSWORD);

        tab.waitForURL(Crm::isSignedIn);
        assertThat(user.openSessions()).isEqualTo(1);
    }

    @Test
    @DisplayName("another browser than the one it began in is not signed in")
    void notElsewhere(Stage stage, Browsers browsers) {
        TestUser user = signingInRealm(stage).createUser(draft -> {});
        ask(browsers.open(Look.english().from(FreshNetwork.address())), user);
        Page other = browsers.open(Look.english().from(FreshNetwork.address()));

        ResetLinkPage.open(other, stage.mail().awaitMail(user.email()).link())
                .proceed()
                .choose(NEW_PASSWORD);

        new ResetDonePage(other);
        assertThat(user.openSessions()).isZero();
    }

    @Test
    @DisplayName(
            "the page's policy lets an app with a scheme of its own have its visitor back, and nobody else")
    void allowsAnApp(Stage stage) {
        TestRealm realm = signingInRealm(stage);
        allowRedirect(stage, realm, "crm.app:/back");
        TestUser user = realm.createUser(draft -> {});
        String fromApp =
                realm.signInUri()
                        .toString()
                        .replaceFirst("redirect_uri=[^&]*", "redirect_uri=crm.app%3A%2Fback");
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());

        VisitedPage password =
                ResetVisit.begin(visitor, fromApp)
                        .identify(user.username())
                        .enter(stage.mail().awaitMail(user.email()).code().orElseThrow())
                        .expect("reset-password")
                        .page();

        assertThat(password.header("Content-Security-Policy").orElseThrow())
                .endsWith("form-action 'self' crm.app:");
    }

    private static void allowRedirect(Stage stage, TestRealm realm, String address) {
        String clients = "realms/" + realm.name() + "/clients";
        ObjectNode crm = (ObjectNode) stage.admin().get(clients + "?clientId=crm").get(0);
        crm.withArray("redirectUris").add(address);
        stage.admin().put(clients + "/" + crm.get("id").asText(), crm);
    }

    private static TestRealm signingInRealm(Stage stage) {
        return stage.freshRealm(
                realm -> realm.withObject("/attributes").put("latchkey.reset.signIn", "true"));
    }

    private static ResetVerifyPage ask(Page tab, TestUser user) {
        return SignInPage.open(tab, user.realm()).forgotPassword().identify(user.username());
    }
}
