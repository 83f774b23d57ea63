package dev.latchkey.acceptance.secrecy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.FaultySmtp;
import dev.latchkey.acceptance.measure.Timing;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.reset.StockReset;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A reset takes as long for every name [A02, R07]")
class EqualInTimeIT {

    @Test
    @DisplayName("to ask for a message, even while the mail server is slow")
    void asking(Stage stage) {
        try (FaultySmtp slow = new FaultySmtp(FaultySmtp.Fault.SLOW)) {
            TestRealm realm = stage.freshRealm();
            realm.sendMailThrough(slow.port());
            TestUser known = realm.createUser(draft -> {});
            TestUser disabled = realm.createUser(UserDraft::disabled);

            Timing.baseline("known", () -> ask(stage, realm, known.username()))
                    .against("unknown", () -> ask(stage, realm, "nobody-of-this-name"))
                    .against("disabled", () -> ask(stage, realm, disabled.username()))
                    .assertEqual();
        }
    }

    @Test
    @DisplayName("to try a code")
    void tryingCodes(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser known = realm.createUser(draft -> {});

        Timing.baseline("known", () -> tryCode(stage, realm, known.username()))
                .against("unknown", () -> tryCode(stage, realm, "nobody-of-this-name"))
                .assertEqual();
    }

    @Test
    @DisplayName("control: Keycloak's own reset does not, while the mail server is slow")
    void stock(Stage stage) {
        try (FaultySmtp slow = new FaultySmtp(FaultySmtp.Fault.SLOW)) {
            TestRealm realm = StockReset.freshRealm(stage);
            realm.sendMailThrough(slow.port());
            TestUser known = realm.createUser(draft -> {});

            assertThatThrownBy(
                            () ->
                                    Timing.baseline(
                                                    "unknown",
                                                    () ->
                                                            askStock(
                                                                    stage,
                                                                    realm,
                                                                    "nobody-of-this-name"))
                                            .against(
                                                    "known",
                                                    () -> askStock(stage, realm, known.username()))
                                            .assertEqual())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Told apart by time");
        }
    }

    private static Duration ask(Stage stage, TestRealm realm, String name) {
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        PageForm form = open(visitor, realm).form().with("identifier", name);
        return timed(() -> visitor.submitOnly(form));
    }

    private static Duration tryCode(Stage stage, TestRealm realm, String name) {
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage verify = visitor.submit(open(visitor, realm).form().with("identifier", name));
        PageForm form = verify.form().with("code", "00000000").with("step", "verify");
        return timed(() -> visitor.submitOnly(form));
    }

    /** Straight to the first page, without the sign-in before it: this is done some thousand times. */
    private static VisitedPage open(HttpVisitor visitor, TestRealm realm) {
        return visitor.open(realm.uri() + "/login-actions/reset-credentials?client_id=crm");
    }

    private static Duration askStock(Stage stage, TestRealm realm, String name) {
        HttpVisitor visitor = stage.visitor();
        VisitedPage page = open(visitor, realm);
        return timed(() -> visitor.submitOnly(page.form().with("username", name)));
    }

    private static Duration timed(Runnable request) {
        long start = System.nanoTime();
        request.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
