package dev.latchkey.acceptance.contact;

import static dev.latchkey.acceptance.contact.VerifyPhoneIT.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Somebody signed in who names a stranger's number or mailbox")
class StrangersNumberIT {

    @Test
    @DisplayName(
            "has at most three codes sent there in an hour, in however many tabs; its owner's reset still works [A05, A28]")
    void bombing(Stage stage) {
        TestRealm realm = stage.freshRealm();
        String victims = UserDraft.freshPhone();
        realm.createUser(draft -> draft.phone(victims));
        TestUser attacker = realm.createUser(draft -> {});

        for (int i = 0; i < 4; i++) {
            ContactVisit.begin(stage, attacker, ContactVisit.PHONE).type(victims).expectCode();
            stage.clock().forward(Duration.ofSeconds(301));
        }
        ContactVisit last = ContactVisit.begin(stage, attacker, ContactVisit.PHONE).type(victims);
        assertThat(last.page().text()).contains("So many codes have been asked for");
        ResetVisit reset = ResetVisit.asks(stage, realm, victims);

        reset.enter(code(stage.sms().awaitMessages(victims, 4).get(3))).expect("reset-password");
        assertThat(stage.sms().messagesTo(victims)).hasSize(4);
    }

    @Test
    @DisplayName(
            "has at most ten codes sent in a day, to however many numbers; with a higher limit they go out (control) [A05]")
    void pumping(Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.contact.messagesPerAccountPerDay", "2");
        TestUser attacker = realm.createUser(draft -> {});
        String first = UserDraft.freshPhone();
        String second = UserDraft.freshPhone();
        String third = UserDraft.freshPhone();

        ContactVisit visit = ContactVisit.begin(stage, attacker, ContactVisit.PHONE);
        visit.type(first).expectCode().press("restart").type(second).expectCode();
        visit.press("restart").type(third);
        assertThat(visit.page().text()).contains("So many codes have been asked for");
        stage.sms().awaitSms(first);
        stage.sms().awaitSms(second);
        assertThat(stage.sms().messagesTo(third)).isEmpty();

        realm.setAttribute("latchkey.contact.messagesPerAccountPerDay", "10");
        stage.clock().forward(Duration.ofSeconds(61));
        ContactVisit.begin(stage, attacker, ContactVisit.PHONE).type(third).expectCode();
        stage.sms().awaitSms(third);
    }
}
