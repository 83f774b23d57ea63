package dev.latchkey.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.mail.FaultySmtp;
import dev.latchkey.acceptance.measure.LeakScan;
import dev.latchkey.acceptance.measure.VisibleAnswer;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.sms.GatewayMode;
import dev.latchkey.acceptance.sms.Sms;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Acceptance
@Tag("slow")
@DisplayName("A reset whose message can't be handed over")
class DeadDeliveryIT {

    @ParameterizedTest(name = "{0}")
    @EnumSource(FaultySmtp.Fault.class)
    @DisplayName("by a faulty mail server shows the usual page, and tells the admin [A01, A23]")
    void mail(FaultySmtp.Fault fault, Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        VisibleAnswer usual = answer(stage, realm, "nobody-of-this-name");
        long start = stage.log().mark();
        try (FaultySmtp smtp = new FaultySmtp(fault)) {
            realm.sendMailThrough(smtp.port());

            assertThat(answer(stage, realm, user.username())).isEqualTo(usual);

            JsonNode event = awaitNotSent(realm);
            assertThat(event.path("userId").asText()).isEqualTo(user.id());
            assertThat(event.path("details").path("reason").asText()).startsWith("email-not-sent");
            assertThat(stage.log().since(start)).contains("the mail server did not take a mail");
        }
    }

    @Test
    @DisplayName("leaves no code behind: what nobody got does not work")
    void erased(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> draft.phone(UserDraft.freshPhone()));
        stage.sms().behave(GatewayMode.REFUSING);
        ResetVisit reset = ResetVisit.asks(stage.visitor(), realm, user.phone());
        awaitNotSent(realm);
        Sms refused = stage.sms().awaitSms(user.phone());

        reset.enterWrong(refused.code().orElseThrow());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = GatewayMode.class, names = "OK", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("by a faulty SMS gateway shows the usual page, and tells the admin [A01, A23]")
    void sms(GatewayMode mode, Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> draft.phone(UserDraft.freshPhone()));
        VisibleAnswer usual = answer(stage, realm, UserDraft.freshPhone());
        long start = stage.log().mark();
        stage.sms().behave(mode);

        assertThat(answer(stage, realm, user.phone())).isEqualTo(usual);

        JsonNode event = awaitNotSent(realm);
        assertThat(event.path("details").path("reason").asText()).startsWith("sms-");
        String log = stage.log().since(start);
        assertThat(log).contains("did not take an SMS");
        new LeakScan().phone(user.phone()).assertNoneIn(log);
    }

    private static VisibleAnswer answer(Stage stage, TestRealm realm, String identifier) {
        return VisibleAnswer.of(
                ResetVisit.asks(stage.visitor(), realm, identifier).page(), identifier);
    }

    private static JsonNode awaitNotSent(TestRealm realm) {
        return Await.value(
                Duration.ofSeconds(30),
                () -> "an event that the message was not sent",
                () ->
                        realm.events().stream()
                                .filter(e -> e.path("error").asText().equals("latchkey_not_sent"))
                                .findFirst());
    }
}
