package dev.latchkey.acceptance.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.FaultySmtp;
import dev.latchkey.acceptance.measure.Timing;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.Outcomes;
import dev.latchkey.acceptance.visit.StockReset;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Acceptance
@Tag("slow")
@DisplayName("A reset takes as long for every name [A02, R07]")
class EqualInTimeIT {

    private static final String NOBODY = "nobody-of-this-name";

    @Test
    @DisplayName("to ask for a message, even while the mail server is slow")
    void asking(Stage stage) {
        try (FaultySmtp slow = new FaultySmtp(FaultySmtp.Fault.SLOW)) {
            TestRealm realm = stage.freshRealm(EqualInTimeIT::generous);
            realm.sendMailThrough(slow.port());
            Supplier<String> known = inTurn(realm, 2, draft -> {}, TestUser::username);
            Supplier<String> withPhone =
                    inTurn(realm, 7, d -> d.phone(UserDraft.freshPhone()), TestUser::phone);
            TestUser disabled = realm.createUser(UserDraft::disabled);
            TestUser withoutEmail = realm.createUser(UserDraft::withoutEmail);
            String nobodysPhone = UserDraft.freshPhone();

            withoutRefusal(
                    stage,
                    Timing.baseline("known", () -> ask(stage, realm, known.get()))
                            .against("unknown", () -> ask(stage, realm, NOBODY))
                            .against("disabled", () -> ask(stage, realm, disabled.username()))
                            .against(
                                    "without e-mail",
                                    () -> ask(stage, realm, withoutEmail.username()))
                            .against("with phone", () -> ask(stage, realm, withPhone.get()))
                            .against("nobody's phone", () -> ask(stage, realm, nobodysPhone)));

            assertThat(slow.connections()).as("mails that were tried to send").isGreaterThan(200);
        }
    }

    @Test
    @DisplayName("to try a code")
    void tryingCodes(Stage stage) {
        TestRealm realm = stage.freshRealm(EqualInTimeIT::generous);

        withoutRefusal(
                stage,
                Timing.baseline("known", Guesses.atAccounts(stage, realm))
                        .against("unknown", Guesses.atNobody(stage, realm)));

        assertThat(new Outcomes(stage, realm).triesRefused()).isZero();
    }

    @Test
    @DisplayName("control: Keycloak's own reset does not, while the mail server is slow")
    void stock(Stage stage) {
        try (FaultySmtp slow = new FaultySmtp(FaultySmtp.Fault.SLOW)) {
            TestRealm realm = stage.freshRealm(StockReset::bind);
            realm.sendMailThrough(slow.port());
            TestUser known = realm.createUser(draft -> {});
            Timing timing =
                    Timing.baseline("unknown", () -> askStock(stage, realm, NOBODY))
                            .against("known", () -> askStock(stage, realm, known.username()))
                            .samples(10);

            assertThatThrownBy(timing::assertEqual)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("Told apart by time: [known]");
        }
    }

    private static Duration ask(Stage stage, TestRealm realm, String name) {
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage identify = open(visitor, realm);
        return timed(() -> visitor.submitOnly(identify.form().with("identifier", name)));
    }

    private static Duration askStock(Stage stage, TestRealm realm, String name) {
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage identify = open(visitor, realm);
        return timed(() -> visitor.submitOnly(identify.form().with("username", name)));
    }

    /** A limit that is reached would make all cases alike for another reason. */
    private static void withoutRefusal(Stage stage, Timing timing) {
        double before = refusals(stage);
        timing.assertEqual();
        assertThat(refusals(stage)).as("requests refused by a limit").isEqualTo(before);
    }

    private static double refusals(Stage stage) {
        return stage.metrics().count("latchkey_reset_requests", "outcome=\"latchkey_limit\"");
    }

    /** One after the other of so many accounts, as even wide limits would stop a single one. */
    private static Supplier<String> inTurn(
            TestRealm realm,
            int accounts,
            Consumer<UserDraft> describe,
            Function<TestUser, String> name) {
        List<String> names =
                Stream.generate(() -> realm.createUser(describe))
                        .limit(accounts)
                        .map(name)
                        .toList();
        AtomicInteger turn = new AtomicInteger();
        return () -> names.get(turn.getAndIncrement() % names.size());
    }

    /** Straight to the first page, without the sign-in before it: this is done some thousand times. */
    private static VisitedPage open(HttpVisitor visitor, TestRealm realm) {
        return visitor.open(realm.uri() + "/login-actions/reset-credentials?client_id=crm");
    }

    private static Duration timed(Supplier<VisitedPage> request) {
        long start = System.nanoTime();
        VisitedPage answer = request.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(answer.status()).isIn(200, 303);
        return took;
    }

    /** Limits so wide that all samples are worked off alike. */
    private static void generous(ObjectNode realm) {
        realm.withObject("/attributes")
                .put("latchkey.sms.perDay", "1000000")
                .put("latchkey.reset.smsPerHour", "100")
                .put("latchkey.reset.smsPerDay", "1000")
                .put("latchkey.reset.emailsPerHour", "1000")
                .put("latchkey.reset.emailLifespan", "3600")
                .put("latchkey.reset.triesPerCode", "10")
                .put("latchkey.reset.triesPerDay", "100");
    }
}
