package dev.latchkey.acceptance.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A lost authenticator app")
class ReplaceIT {

    @Test
    @DisplayName(
            "is replaced after a backup code, in one go, and the lost one no longer works [R36]")
    void replaced(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(PrintedCodes.APP));
        PrintedCodes printed = PrintedCodes.setUpBy(stage, user);
        CodeStep step = CodeStep.reach(stage, user).enter(printed.codes().get(3));
        String lost = step.page().element("button[name=lost]").attr("value");

        VisitedPage enrol =
                step.visitor().submit(step.page().form("#latchkey-backup-used").with("lost", lost));
        Totp fresh = AppSetUp.app(enrol);
        VisitedPage done = AppSetUp.finish(stage, step.visitor(), enrol, "new phone");

        assertThat(SignIn.isDone(done)).as("%s: %s", done, done.text()).isTrue();
        assertThat(user.credentialTypes())
                .containsOnlyOnce("otp")
                .endsWith("latchkey-backup-codes");
        stage.mail()
                .awaitMail(
                        user.email(),
                        "the notice",
                        mail -> mail.subject().contains("was replaced"));
        user.signOutEverywhere();
        assertThat(opens(stage, user, PrintedCodes.APP)).isFalse();
        assertThat(opens(stage, user, fresh)).isTrue();
    }

    @Test
    @DisplayName("stays until there is a new one")
    void abandoned(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(PrintedCodes.APP));
        PrintedCodes printed = PrintedCodes.setUpBy(stage, user);
        CodeStep step = CodeStep.reach(stage, user).enter(printed.codes().get(3));
        String lost = step.page().element("button[name=lost]").attr("value");

        step.visitor().submit(step.page().form("#latchkey-backup-used").with("lost", lost));

        assertThat(user.openSessions()).isZero();
        assertThat(user.credentialTypes()).contains("otp");
    }

    /** With the code that the app will show next: the present one may have been used to set it up. */
    private static boolean opens(Stage stage, TestUser user, Totp app) {
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage page = SignIn.with(visitor, user.realm(), user.username(), user.password());
        return SignIn.isDone(
                visitor.submit(
                        page.form("#kc-otp-login-form")
                                .with("otp", app.code(Instant.now().plusSeconds(30)))));
    }
}
