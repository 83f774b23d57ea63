package dev.latchkey.acceptance.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.measure.LeakScan;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.sms.GatewayMode;
import dev.latchkey.acceptance.sms.Sms;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.Outcomes;
import dev.latchkey.acceptance.visit.ResetVisit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The server's log, the realm's events and the metrics [A08, A23, R34]")
class SilentLogIT {

    private static final String PASSWORD = "quiet tram at dawn 5";

    @Test
    @DisplayName(
            "carry no code, link, whole number, address or password through whole resets and failed ones, at TRACE of the pack")
    void silent(Stage stage) {
        TestUser user =
                stage.freshRealm(
                                realm ->
                                        realm.withObject("/attributes")
                                                .put("latchkey.sms.content", "both"))
                        .createUser(draft -> draft.phone(UserDraft.freshPhone()));
        long start = stage.log().mark();
        LeakScan secrets = new LeakScan().phone(user.phone()).email(user.email());
        secrets.text("a password", PASSWORD).text("a password", user.password());

        resetByMail(stage, user, secrets);
        resetBySms(stage, user, secrets);
        askInVain(stage, user, secrets);

        String log = stage.log().since(start);
        assertThat(log)
                .as("control: the resets are in this part of the log")
                .contains("did not take an SMS", user.realm().name());
        secrets.assertNoneIn(log);
        secrets.assertNoneIn(user.realm().events().toString());
        secrets.assertNoneIn(stage.metrics().all());
        assertThatThrownBy(() -> secrets.assertNoneIn(log + user.phone()))
                .as("control: what is there would be found")
                .isInstanceOf(AssertionError.class);
    }

    @Test
    @DisplayName("control: what somebody logs of a secret is found")
    void planted(Stage stage) {
        LeakScan secrets = new LeakScan().code("481516");
        long start = stage.log().mark();
        assertThatCode(() -> secrets.assertNoneIn(stage.log().since(start)))
                .doesNotThrowAnyException();

        stage.log().write("sent 481516 to somebody");

        assertThatThrownBy(() -> secrets.assertNoneIn(stage.log().since(start)))
                .hasMessageContaining("sent 481516 to somebody");
    }

    /** With a wrong code before the right one, and with the link opened in another browser besides. */
    private static void resetByMail(Stage stage, TestUser user, LeakScan secrets) {
        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.email());
        Mail mail = stage.mail().awaitMail(user.email());
        secrets.code(mail.code().orElseThrow()).link(mail.link());
        ResetVisit.follows(stage.visitor().from(FreshNetwork.address()), mail.link())
                .expect("reset-password");
        visit.enter("00000000").enter(mail.code().orElseThrow()).choose(PASSWORD).expectSignIn();
        stage.mail().awaitMails(user.email(), 2);
        stage.sms().awaitMessages(user.phone(), 1);
    }

    private static void resetBySms(Stage stage, TestUser user, LeakScan secrets) {
        int before = stage.sms().messagesTo(user.phone()).size();
        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.phone());
        Sms sms = stage.sms().awaitMessages(user.phone(), before + 1).get(before);
        secrets.code(sms.code().orElseThrow()).link(sms.link().orElseThrow());
        visit.enter(sms.code().orElseThrow()).choose(PASSWORD + " again").expectSignIn();
        stage.mail().awaitMails(user.email(), 3);
        stage.sms().awaitMessages(user.phone(), before + 2);
    }

    /** What fails is logged, too. */
    private static void askInVain(Stage stage, TestUser user, LeakScan secrets) {
        int before = stage.sms().messagesTo(user.phone()).size();
        stage.sms().behave(GatewayMode.REFUSING);
        ResetVisit.asks(stage, user.realm(), user.phone());
        Sms sms = stage.sms().awaitMessages(user.phone(), before + 1).get(before);
        secrets.code(sms.code().orElseThrow()).link(sms.link().orElseThrow());
        new Outcomes(stage, user.realm()).awaitRequests(3);
    }
}
