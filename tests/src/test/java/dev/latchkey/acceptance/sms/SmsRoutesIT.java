package dev.latchkey.acceptance.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.measure.LeakScan;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.Outcomes;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Acceptance
@DisplayName("A reset through the vendors that an operator has configured")
class SmsRoutesIT {

    @Test
    @DisplayName("goes on with the next of the route if the first can't be reached [R45]")
    void failover(Stage stage) {
        TestUser user = user(realm(stage), UserDraft.freshPhone());
        long mark = stage.log().mark();
        double before = failovers(stage);

        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.phone());

        SmsVendors.Sent sent = stage.vendors().await(user.phone());
        assertThat(sent.vendor()).isEqualTo("smsc");
        assertThat(sent.validity()).isEqualTo("00:10");
        visit.enterRight(sent.sms().code().orElseThrow()).finish(ResetVisit.NEW_PASSWORD);
        assertThat(SignIn.works(stage, user.realm(), user.username(), ResetVisit.NEW_PASSWORD))
                .isTrue();
        assertThat(failovers(stage)).isGreaterThan(before);
        String log = stage.log().since(mark);
        assertThat(log)
                .contains("The SMS gateway exolve could not be reached")
                .contains("spi-latchkey-sms--routes--ru goes on with smsc");
        new LeakScan().phone(user.phone()).assertNoneIn(log);
    }

    @Test
    @DisplayName("ends with a vendor that may have sent the message")
    void neverTwice(Stage stage) {
        TestUser user = user(realm(stage), UserDraft.freshPhone());
        stage.vendors().breakDownFor(user.phone());

        ResetVisit.asks(stage, user.realm(), user.phone());

        assertThat(new Outcomes(stage, user.realm()).awaitRequests(1))
                .containsExactly("sms: latchkey_not_sent");
        assertThat(stage.vendors().to(user.phone()))
                .extracting(SmsVendors.Sent::vendor)
                .containsExactly("smsc");
    }

    @Test
    @DisplayName(
            "takes another country's vendor, and its cost reaches monitoring and the log [A05]")
    void otherCountry(Stage stage) {
        TestRealm realm = realm(stage);
        TestUser first = user(realm, kazakhPhone());
        TestUser second = user(realm, kazakhPhone());
        long mark = stage.log().mark();

        ResetVisit visit = ResetVisit.asks(stage, realm, first.phone());

        SmsVendors.Sent sent = stage.vendors().await(first.phone());
        assertThat(sent.vendor()).isEqualTo("vonage");
        assertThat(sent.validity()).isEqualTo("600000");
        assertThat(visit.enter(sent.sms().code().orElseThrow()).isProven()).isTrue();
        awaitSpend(stage, "day", 3.25);
        assertThat(stage.log().since(mark)).doesNotContain("warn-per-day");

        ResetVisit.asks(stage, realm, second.phone());

        stage.vendors().await(second.phone());
        awaitSpend(stage, "day", 6.5);
        awaitSpend(stage, "month", 6.5);
        Await.value(
                Duration.ofSeconds(10),
                () -> "a warning",
                () ->
                        Optional.of(stage.log().since(mark))
                                .filter(
                                        log ->
                                                log.contains(
                                                        "SMS through vonage have cost 6.5 this day (UTC), which reaches"
                                                                + " spi-latchkey-sms--vonage--warn-per-day")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName(
            "goes on by mail if the SIM was replaced (SMSC 219), and the owner hears of it; for a day no SMS goes there [A18]")
    void simReplaced(boolean late, Stage stage) {
        TestUser user = user(realm(stage), UserDraft.freshPhone());
        if (late) {
            stage.vendors().simReplacedLate(user.phone());
        } else {
            stage.vendors().simReplacedAtOnce(user.phone());
        }

        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.phone());

        Mail notice =
                stage.mail()
                        .awaitMail(
                                user.email(),
                                "that the SIM was replaced",
                                mail -> mail.subject().contains("no text messages"));
        String end = user.phone().substring(user.phone().length() - 2);
        assertThat(notice.text())
                .contains("SIM card")
                .contains(end)
                .contains("Call your mobile operator right away");
        new LeakScan().phone(user.phone()).assertNoneIn(notice.text());
        String dead = stage.vendors().await(user.phone()).sms().code().orElseThrow();
        String code = awaitCode(stage, user, 1);
        visit.enterWrong(dead);
        assertThat(visit.enter(code).isProven()).isTrue();

        stage.clock().forward(Duration.ofMinutes(10));
        ResetVisit.asks(stage, user.realm(), user.phone());

        awaitCode(stage, user, 2);
        assertThat(stage.vendors().to(user.phone())).hasSize(1);
        assertThat(stage.mail().mailsTo(user.email()))
                .filteredOn(mail -> mail.subject().contains("no text messages"))
                .hasSize(1);

        stage.clock().forward(Duration.ofHours(25));
        ResetVisit.asks(stage, user.realm(), user.phone());

        Await.value(
                Duration.ofSeconds(15),
                () -> "an SMS again",
                () ->
                        Optional.of(stage.vendors().to(user.phone()))
                                .filter(messages -> messages.size() == 2));
    }

    private static String awaitCode(Stage stage, TestUser user, int messages) {
        return Await.value(
                Duration.ofSeconds(15),
                () -> messages + " mails with a code",
                () -> {
                    var codes =
                            stage.mail().mailsTo(user.email()).stream()
                                    .flatMap(mail -> mail.code().stream())
                                    .toList();
                    return Optional.of(codes)
                            .filter(found -> found.size() == messages)
                            .map(found -> found.get(messages - 1));
                });
    }

    private static void awaitSpend(Stage stage, String period, double amount) {
        String gauge = "latchkey_sms_spend{gateway=\"vonage\",period=\"%s\"}".formatted(period);
        Await.value(
                Duration.ofSeconds(10),
                () -> gauge + " " + amount,
                () ->
                        stage.metrics()
                                .all()
                                .lines()
                                .filter(line -> line.equals(gauge + " " + amount))
                                .findFirst());
    }

    private static double failovers(Stage stage) {
        return stage.metrics().count("latchkey_sms_failovers", "from=\"exolve\"", "to=\"smsc\"");
    }

    private static String kazakhPhone() {
        return UserDraft.freshPhone().replace("+7912", "+7701");
    }

    private static TestRealm realm(Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.sms.gateway", "routes");
        realm.setAttribute("latchkey.sms.countries", "RU,KZ");
        return realm;
    }

    private static TestUser user(TestRealm realm, String phone) {
        return realm.createUser(draft -> draft.phone(phone));
    }
}
