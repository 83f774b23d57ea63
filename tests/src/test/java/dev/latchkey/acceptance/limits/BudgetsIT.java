package dev.latchkey.acceptance.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.Outcomes;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Reset messages are limited")
class BudgetsIT {

    @Test
    @DisplayName("to five SMS an hour for a number, one of them for who is known there [A05, A28]")
    void smsPerHour(Stage stage) {
        TestUser user = userWithPhone(stage.freshRealm());
        HttpVisitor device = Familiar.device(stage, user);
        Outcomes outcomes = new Outcomes(stage, user.realm());

        askAsStrangers(stage, user, user.phone(), 5);
        assertThat(outcomes.awaitRequests(5))
                .filteredOn(fate -> fate.startsWith("sms: limit sms-"))
                .hasSize(1);
        assertThat(stage.sms().messagesTo(user.phone())).hasSize(4);
        askWith(stage, device, user, user.phone(), 2);
        outcomes.awaitRequests(7);
        assertThat(stage.sms().messagesTo(user.phone())).hasSize(5);

        stage.clock().forward(Duration.ofMinutes(61));
        askAsStrangers(stage, user, user.phone(), 1);
        assertThat(stage.sms().awaitMessages(user.phone(), 6)).hasSize(6);
    }

    @Test
    @DisplayName("to ten SMS a day for a number, three of them for who is known there [A05, A28]")
    void smsPerDay(Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.reset.smsPerHour", "100");
        TestUser user = userWithPhone(realm);
        String home = Familiar.network(stage, user);
        Outcomes outcomes = new Outcomes(stage, realm);

        askAsStrangers(stage, user, user.phone(), 8);
        assertThat(outcomes.awaitRequests(8)).containsOnlyOnce("sms: limit sms-per-day");
        assertThat(stage.sms().messagesTo(user.phone())).hasSize(7);
        stage.clock().forward(Duration.ofHours(22));
        for (int i = 0; i < 4; i++) {
            assertThat(ResetVisit.asks(stage, realm, user.phone(), home).saysSent()).isTrue();
            stage.clock().forward(Duration.ofSeconds(301));
        }
        outcomes.awaitRequests(12);
        assertThat(stage.sms().messagesTo(user.phone())).hasSize(10);

        stage.clock().forward(Duration.ofHours(2));
        askAsStrangers(stage, user, user.phone(), 1);
        assertThat(stage.sms().awaitMessages(user.phone(), 11)).hasSize(11);
    }

    @Test
    @DisplayName("to ten mails an hour for an address, three of them for who is known there [A28]")
    void mailsPerHour(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        HttpVisitor device = Familiar.device(stage, user);
        Outcomes outcomes = new Outcomes(stage, user.realm());

        askAsStrangers(stage, user, user.email(), 7);
        assertThat(outcomes.awaitRequests(7)).containsOnlyOnce("email: limit email-from-strangers");
        stage.clock().forward(Duration.ofMinutes(31));
        askAsStrangers(stage, user, user.email(), 2);
        assertThat(outcomes.awaitRequests(9)).containsOnlyOnce("email: limit email-per-hour");
        assertThat(stage.mail().mailsTo(user.email())).extracting(Mail::subject).hasSize(7);
        askWith(stage, device, user, user.email(), 4);
        outcomes.awaitRequests(13);
        assertThat(stage.mail().mailsTo(user.email())).extracting(Mail::subject).hasSize(10);

        stage.clock().forward(Duration.ofMinutes(30));
        askAsStrangers(stage, user, user.email(), 1);
        assertThat(stage.mail().awaitMails(user.email(), 11)).extracting(Mail::subject).hasSize(11);
    }

    @Test
    @DisplayName("to half an hour's mails for one unknown network: the next one is served [A28]")
    void oneStrangerNetwork(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        String network = FreshNetwork.address();
        Outcomes outcomes = new Outcomes(stage, user.realm());

        for (int wait : List.of(61, 121, 301, 301, 301, 0)) {
            assertThat(ResetVisit.asks(stage, user.realm(), user.email(), network).saysSent())
                    .isTrue();
            stage.clock().forward(Duration.ofSeconds(wait));
        }
        assertThat(outcomes.awaitRequests(6))
                .containsOnlyOnce("email: limit email-per-hour-from-network");
        assertThat(stage.mail().mailsTo(user.email())).extracting(Mail::subject).hasSize(5);

        askAsStrangers(stage, user, user.email(), 1);
        assertThat(stage.mail().awaitMails(user.email(), 6)).extracting(Mail::subject).hasSize(6);
    }

    @Test
    @DisplayName("to so many requests from one network, whoever they name [A05, R45]")
    void requestsOfNetwork(Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.reset.requestsPerNetworkPerHour", "3");
        TestUser user = realm.createUser(draft -> {});
        String network = FreshNetwork.address();
        String sameNetwork = network.replaceAll("\\.\\d+$", ".200");
        Outcomes outcomes = new Outcomes(stage, realm);

        for (int i = 0; i < 3; i++) {
            ResetVisit.asks(stage, realm, "nobody-" + i, network);
        }
        outcomes.awaitRequests(3);
        ResetVisit refused = ResetVisit.asks(stage, realm, user.email(), sameNetwork);

        assertThat(refused.saysSent()).as("is told to wait, as any name is there").isFalse();
        assertThat(outcomes.awaitRequests(3)).doesNotContain("email: both");
        assertThat(stage.mail().mailsTo(user.email())).isEmpty();
        askAsStrangers(stage, user, user.email(), 1);
        stage.mail().awaitMail(user.email());
    }

    @Test
    @DisplayName(
            "to as many more from devices of one account, however often it signs in, which the owner of a stolen one can do without [A05, R45]")
    void requestsOfDevices(Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.reset.requestsPerNetworkPerHour", "3");
        TestUser user = realm.createUser(draft -> {});
        String network = FreshNetwork.address();
        List<HttpVisitor> devices =
                Stream.generate(() -> Familiar.device(stage, user).from(network)).limit(7).toList();

        List<Boolean> served =
                devices.stream()
                        .map(d -> ResetVisit.asks(d, realm, "nobody-" + devices.indexOf(d)))
                        .map(ResetVisit::saysSent)
                        .toList();

        assertThat(served)
                .as("three of the account, three of the network")
                .containsExactly(true, true, true, true, true, true, false);
        ResetVisit elsewhere =
                ResetVisit.asks(
                        devices.get(0).from(FreshNetwork.address()), realm, user.username());
        assertThat(elsewhere.saysSent()).isTrue();
        stage.mail().awaitMail(user.email());
    }

    @Test
    @DisplayName("to numbers of the countries that the realm names [A05]")
    void countries(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser german =
                realm.createUser(draft -> draft.phone("+49151" + (20_000_000 + ownNumber())));
        TestUser kazakh =
                realm.createUser(draft -> draft.phone("+7701" + (2_000_000 + ownNumber())));
        Outcomes outcomes = new Outcomes(stage, realm);

        askAsStrangers(stage, german, german.phone(), 1);
        assertThat(outcomes.awaitRequests(1)).containsExactly("sms: latchkey_no_contact");
        askAsStrangers(stage, kazakh, kazakh.phone(), 1);
        stage.sms().awaitSms(kazakh.phone());
        assertThat(stage.sms().messagesTo(german.phone())).isEmpty();

        realm.setAttribute("latchkey.sms.countries", "DE");
        askAsStrangers(stage, german, german.phone(), 1);
        stage.sms().awaitSms(german.phone());
    }

    /** Digits that no other test of this run has in a number. */
    private static int ownNumber() {
        return Integer.parseInt(UserDraft.freshPhone().substring(6)) % 1_000_000;
    }

    private static TestUser userWithPhone(TestRealm realm) {
        return realm.createUser(draft -> draft.phone(UserDraft.freshPhone()));
    }

    /** Each time in a new browser on an unknown network. */
    private static void askAsStrangers(Stage stage, TestUser user, String typed, int times) {
        FreshNetwork.addresses(times)
                .forEach(network -> ResetVisit.asks(stage, user.realm(), typed, network));
    }

    /** With that browser, each time on another unknown network, as soon as it may ask again. */
    private static void askWith(
            Stage stage, HttpVisitor device, TestUser user, String typed, int times) {
        FreshNetwork.addresses(times)
                .forEach(
                        network -> {
                            ResetVisit.asks(device.from(network), user.realm(), typed);
                            stage.clock().forward(Duration.ofSeconds(301));
                        });
    }
}
