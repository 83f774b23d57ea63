package dev.latchkey.acceptance.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.measure.LeakScan;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.reset.HttpReset;
import dev.latchkey.acceptance.sms.GatewayMode;
import dev.latchkey.acceptance.sms.Sms;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The server's log and the realm's events [A23, R34]")
class SilentLogIT {

    @Test
    @DisplayName(
            "carry no code, link, whole number or address, at TRACE of the pack, through whole resets and failures")
    void silent(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.phone(UserDraft.freshPhone()));
        long start = stage.log().mark();

        HttpReset byMail = HttpReset.ask(stage.visitor(), user.realm(), user.email());
        Mail mail = stage.mail().awaitMail(user.email());
        byMail.enterWrong("00000000");
        byMail.enterRight(mail.code().orElseThrow()).finish("quiet tram at dawn 5");
        HttpReset bySms = HttpReset.ask(stage.visitor(), user.realm(), user.phone());
        Sms sms = stage.sms().awaitSms(user.phone());
        bySms.enterRight(sms.code().orElseThrow());
        stage.sms().behave(GatewayMode.REFUSING);
        HttpReset.ask(stage.visitor(), user.realm(), user.phone());
        stage.mail().awaitMails(user.email(), 2);

        LeakScan secrets =
                new LeakScan()
                        .code(mail.code().orElseThrow())
                        .link(mail.link())
                        .code(sms.code().orElseThrow())
                        .phone(user.phone())
                        .email(user.email());
        String log = stage.log().since(start);
        assertThat(log).as("control: the resets are in this part of the log").contains(user.id());
        secrets.assertNoneIn(log);
        secrets.assertNoneIn(user.realm().events().toString());
    }
}
