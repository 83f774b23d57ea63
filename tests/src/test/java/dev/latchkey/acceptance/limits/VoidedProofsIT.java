package dev.latchkey.acceptance.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Acceptance
@DisplayName("A code or link that is not good any more")
class VoidedProofsIT {

    private static final int GONE = 410;

    @ParameterizedTest(name = "after {0} s: good is {1}")
    @CsvSource({"580, true", "601, false"})
    @DisplayName("is one by SMS after ten minutes [R08, R09]")
    void smsCodeExpires(int age, boolean good, Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.phone(UserDraft.freshPhone()));
        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.phone());
        String code = stage.sms().awaitSms(user.phone()).code().orElseThrow();

        stage.clock().forward(Duration.ofSeconds(age));
        visit.enter(code);

        assertThat(visit.isProven()).isEqualTo(good);
        assertThat(visit.isRefused()).isEqualTo(!good);
    }

    @Test
    @DisplayName(
            "is one by mail after half an hour; until then its page lives, over reloads too [R08, R09]")
    void mailExpires(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit patient = ResetVisit.asks(stage, user.realm(), user.email());
        Mail mail = stage.mail().awaitMail(user.email());
        ResetVisit late = ResetVisit.asks(stage, user.realm(), user.email());
        String lateCode = stage.mail().awaitMails(user.email(), 2).get(1).code().orElseThrow();

        stage.clock().forward(Duration.ofMinutes(15));
        patient.reload();
        late.reload();
        stage.clock().forward(Duration.ofMinutes(14).plusSeconds(30));

        assertThat(patient.reload().enter(mail.code().orElseThrow()).isProven()).isTrue();
        assertThat(ResetVisit.follows(stage, mail.link()).isProven()).isTrue();
        late.reload();
        stage.clock().forward(Duration.ofSeconds(31));
        assertThat(late.enter(lateCode).isRefused()).isTrue();
        assertThat(statusOf(stage, mail.link())).isEqualTo(GONE);
    }

    @Test
    @DisplayName("is a code that was used, also for who stole the cookies before [R08, A15]")
    void replayedCode(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.email());
        String code = stage.mail().awaitMail(user.email()).code().orElseThrow();
        ResetVisit thief = visit.stolen();

        assertThat(visit.enter(code).isProven()).isTrue();

        assertThat(thief.enter(code).isProven()).isFalse();
        assertThat(thief.reload().isProven()).isFalse();
        assertThat(visit.choose(ResetVisit.NEW_PASSWORD).isDone()).isTrue();
    }

    @Test
    @DisplayName("is a code in a session that did not ask for it [R12]")
    void codeOfAnotherSession(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit owner = ResetVisit.asks(stage, user.realm(), user.email());
        String code = stage.mail().awaitMail(user.email()).code().orElseThrow();
        ResetVisit stranger = ResetVisit.asks(stage, user.realm(), user.email());

        assertThat(stranger.enter(code).isRefused()).isTrue();
        assertThat(owner.enter(code).isProven()).isTrue();
    }

    @Test
    @DisplayName(
            "is every one that was sent before the password was set, in all sessions [R31, A30]")
    void finishedReset(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.email());
        Mail mail = stage.mail().awaitMail(user.email());
        ResetVisit other = ResetVisit.asks(stage, user.realm(), user.email());
        Mail otherMail = stage.mail().awaitMails(user.email(), 2).get(1);
        ResetVisit proven = ResetVisit.follows(stage, otherMail.link());

        visit.enter(mail.code().orElseThrow()).choose(ResetVisit.NEW_PASSWORD);
        assertThat(visit.isDone()).isTrue();

        assertThat(statusOf(stage, mail.link())).isEqualTo(GONE);
        assertThat(statusOf(stage, otherMail.link())).isEqualTo(GONE);
        assertThat(other.enter(otherMail.code().orElseThrow()).isRefused()).isTrue();
        assertThat(proven.choose("another river runs south").isDone()).isFalse();
        assertThat(signsIn(stage, user, ResetVisit.NEW_PASSWORD)).isTrue();
    }

    @Test
    @DisplayName("is a used link; one whose reset was left off can be taken up again [R31]")
    void usedLink(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit.asks(stage, user.realm(), user.email());
        String link = stage.mail().awaitMail(user.email()).link();
        ResetVisit leftOff = ResetVisit.follows(stage, link);
        assertThat(leftOff.isProven()).isTrue();

        ResetVisit again = ResetVisit.follows(stage, link);
        assertThat(again.choose(ResetVisit.NEW_PASSWORD).isDone()).isTrue();

        assertThat(statusOf(stage, link)).isEqualTo(GONE);
        assertThat(leftOff.choose("another river runs south").isDone()).isFalse();
        assertThat(signsIn(stage, user, ResetVisit.NEW_PASSWORD)).isTrue();
    }

    @Test
    @DisplayName(
            "is a reset taken up in two browsers, for the one that comes second by a blink [R31, A40]")
    void twoBrowsersOneWinner(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit.asks(stage, user.realm(), user.email());
        String link = stage.mail().awaitMail(user.email()).link();
        ResetVisit one = ResetVisit.follows(stage, link);
        ResetVisit other = ResetVisit.follows(stage, link);

        Together.all(
                List.of(
                        () -> one.choose(ResetVisit.NEW_PASSWORD),
                        () -> other.choose("another river runs south")));

        assertThat(List.of(one.isDone(), other.isDone())).containsExactlyInAnyOrder(true, false);
        assertThat(signsIn(stage, user, ResetVisit.NEW_PASSWORD)).isEqualTo(one.isDone());
        assertThat(signsIn(stage, user, "another river runs south")).isEqualTo(other.isDone());
    }

    @Test
    @DisplayName("is every one that was sent before an administrator set the password [A30]")
    void adminSetsPassword(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.email());
        Mail mail = stage.mail().awaitMail(user.email());
        ResetVisit proven = ResetVisit.follows(stage, mail.link());
        assertThat(proven.isProven()).isTrue();

        stage.admin()
                .put(
                        "realms/%s/users/%s/reset-password".formatted(user.realm(), user.id()),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("type", "password")
                                .put("value", "chosen by the administrator")
                                .put("temporary", false));

        assertThat(statusOf(stage, mail.link())).isEqualTo(GONE);
        assertThat(visit.enter(mail.code().orElseThrow()).isRefused()).isTrue();
        assertThat(proven.choose(ResetVisit.NEW_PASSWORD).isDone()).isFalse();
        assertThat(signsIn(stage, user, "chosen by the administrator")).isTrue();
    }

    @Test
    @DisplayName("is every one of an account that was disabled meanwhile [A29]")
    void disabledMeanwhile(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.email());
        Mail mail = stage.mail().awaitMail(user.email());
        ResetVisit proven = ResetVisit.follows(stage, mail.link());

        user.change(account -> account.put("enabled", false));

        assertThat(statusOf(stage, mail.link())).isEqualTo(GONE);
        assertThat(visit.enter(mail.code().orElseThrow()).isRefused()).isTrue();
        assertThat(proven.choose(ResetVisit.NEW_PASSWORD).isDone()).isFalse();
    }

    private static int statusOf(Stage stage, String link) {
        return stage.visitor().from(FreshNetwork.address()).get(link).status();
    }

    private static boolean signsIn(Stage stage, TestUser user, String password) {
        TestRealm realm = user.realm();
        HttpVisitor browser = stage.visitor().from(FreshNetwork.address());
        VisitedPage signIn = browser.open(realm.signInUri().toString());
        return browser.submit(
                        signIn.form().with("username", user.username()).with("password", password))
                .redirect()
                .isPresent();
    }
}
