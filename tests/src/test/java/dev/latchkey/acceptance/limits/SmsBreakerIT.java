package dev.latchkey.acceptance.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.Outcomes;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Once a realm's SMS of the day are spent")
class SmsBreakerIT {

    private static final String PER_DAY = "latchkey.sms.perDay";

    @Test
    @DisplayName(
            "the page says mail, mail comes, and its code works; a day later SMS are back [A05]")
    void pageSaysMail(Stage stage) {
        TestRealm realm = realm(stage, 1);
        TestUser first = userWithPhone(realm);
        TestUser second = userWithPhone(realm);
        assertThat(ResetVisit.asks(stage, realm, first.phone()).saysSms()).isTrue();
        stage.sms().awaitSms(first.phone());

        ResetVisit visit = ResetVisit.asks(stage, realm, second.phone());

        assertThat(visit.saysSms()).isFalse();
        assertThat(breaker(stage, realm)).as("monitoring sees it open").isEqualTo(1);
        Mail mail = stage.mail().awaitMail(second.email());
        assertThat(visit.enter(mail.code().orElseThrow()).isProven()).isTrue();
        assertThat(stage.sms().messagesTo(second.phone())).isEmpty();
        stage.clock().forward(Duration.ofHours(24));
        assertThat(breaker(stage, realm)).as("monitoring sees it closed").isZero();
        assertThat(ResetVisit.asks(stage, realm, second.phone()).saysSms()).isTrue();
        stage.sms().awaitSms(second.phone());
    }

    @Test
    @DisplayName(
            "who asks for an SMS all the same gets mail, its code works, and the admin is told [A05]")
    void mailInstead(Stage stage) {
        TestRealm realm = realm(stage, 1);
        TestUser first = userWithPhone(realm);
        TestUser second = userWithPhone(realm);
        ResetVisit.asks(stage, realm, first.phone());
        stage.sms().awaitSms(first.phone());
        ResetVisit visit = ResetVisit.asks(stage, realm, second.email());
        stage.mail().awaitMail(second.email());
        long mark = stage.log().mark();

        visit.useOtherChannel();

        assertThat(visit.saysSms()).isTrue();
        assertThat(new Outcomes(stage, realm).awaitRequests(4))
                .containsExactlyInAnyOrder(
                        "sms: code",
                        "email: both",
                        "sms: limit sms-per-day-of-realm",
                        "email: both");
        assertThat(stage.log().since(mark))
                .contains("ERROR")
                .contains("Realm %s: the SMS of the day are used up".formatted(realm))
                .contains(PER_DAY);
        Mail newest = stage.mail().awaitMails(second.email(), 2).get(1);
        assertThat(visit.enter(newest.code().orElseThrow()).isProven()).isTrue();
        assertThat(stage.sms().messagesTo(second.phone())).isEmpty();
    }

    @Test
    @DisplayName(
            "by strangers, a third of them is left for the devices and networks that accounts know [A05]")
    void keptThird(Stage stage) {
        TestRealm realm = realm(stage, 3);
        TestUser owner = userWithPhone(realm);
        String home = Familiar.network(stage, owner);
        for (int i = 0; i < 2; i++) {
            TestUser bystander = userWithPhone(realm);
            ResetVisit.asks(stage, realm, bystander.phone());
            stage.sms().awaitSms(bystander.phone());
        }

        TestUser late = userWithPhone(realm);
        ResetVisit visit = ResetVisit.asks(stage, realm, late.phone());
        Mail mail = stage.mail().awaitMail(late.email());
        ResetVisit.asks(stage, realm, owner.phone(), home);

        stage.sms().awaitSms(owner.phone());
        assertThat(stage.sms().messagesTo(late.phone())).isEmpty();
        assertThat(visit.enter(mail.code().orElseThrow()).isProven()).isTrue();
    }

    @Test
    @DisplayName("who has no address gets nothing, and the page does not say so [A01]")
    void nothingLeft(Stage stage) {
        TestRealm realm = realm(stage, 0);
        TestUser phoneOnly =
                realm.createUser(draft -> draft.phone(UserDraft.freshPhone()).withoutEmail());

        ResetVisit visit = ResetVisit.asks(stage, realm, phoneOnly.phone());

        assertThat(visit.saysSms()).isFalse();
        assertThat(visit.saysSent()).isTrue();
        assertThat(new Outcomes(stage, realm).awaitRequests(1))
                .containsExactly("email: latchkey_no_contact");
        assertThat(stage.sms().messagesTo(phoneOnly.phone())).isEmpty();
    }

    private static double breaker(Stage stage, TestRealm realm) {
        return stage.metrics()
                .gauge(
                        "latchkey_sms_breaker_open",
                        "for=\"everybody\"",
                        "realm=\"" + realm.name() + "\"");
    }

    private static TestRealm realm(Stage stage, int smsPerDay) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute(PER_DAY, String.valueOf(smsPerDay));
        return realm;
    }

    private static TestUser userWithPhone(TestRealm realm) {
        return realm.createUser(draft -> draft.phone(UserDraft.freshPhone()));
    }
}
