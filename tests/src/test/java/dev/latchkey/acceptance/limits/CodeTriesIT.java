package dev.latchkey.acceptance.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.sms.Sms;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.Outcomes;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Acceptance
@Tag("slow")
@DisplayName("Tries of a code")
class CodeTriesIT {

    private static final Duration LONGER_THAN_CODES_LIVE = Duration.ofMinutes(31);

    @Test
    @DisplayName(
            "are five for all sessions of an account, also when a hundred come at once [R02, R11, A06]")
    void parallel(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        List<Waiting> sessions = sessions(stage, user, 3);
        Outcomes outcomes = new Outcomes(stage, user.realm());

        // Two tabs on one form race for it, and of those that come too late some are no tries at
        // all.
        List<Callable<Void>> guessing =
                Stream.concat(sessions.stream(), sessions.stream())
                        .map(CodeTriesIT::guessing)
                        .toList();
        for (int wave = 0; wave < 10 && tries(outcomes) < 100; wave++) {
            Together.all(guessing);
        }

        assertThat(tries(outcomes)).isGreaterThanOrEqualTo(100);
        assertThat(outcomes.triesCompared()).isEqualTo(5);
        for (Waiting session : sessions) {
            session.visit().reload().enter(session.code());
            assertThat(session.visit().isRefused()).isTrue();
        }
    }

    @ParameterizedTest(name = "with {0} allowed, nine wrong ones first: right one good is {1}")
    @CsvSource({"5, false", "10, true"})
    @DisplayName("that are left let the right code in, and only these [control of A06]")
    void nineInThreeSessions(int allowed, boolean good, Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.reset.triesPerCode", String.valueOf(allowed));
        TestUser user = realm.createUser(draft -> {});
        List<Waiting> sessions = sessions(stage, user, 3);

        Together.all(sessions.stream().map(session -> wrongTries(session, 3)).toList());
        ResetVisit last = sessions.get(0).visit().enter(sessions.get(0).code());

        assertThat(last.isProven()).isEqualTo(good);
        assertThat(new Outcomes(stage, realm).triesCompared()).isEqualTo(good ? 9 : 5);
    }

    @ParameterizedTest(name = "three wrong, a new code, {0} wrong: right one good is {1}")
    @CsvSource({"1, true", "2, false"})
    @DisplayName("do not start anew with a new code [R02, A07]")
    void resendResetsNothing(int wrongAfterwards, boolean good, Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Waiting first = sessions(stage, user, 1).get(0);
        first.tryWrong(3);

        stage.clock().forward(Duration.ofSeconds(61));
        first.visit().resend();
        Mail newest = stage.mail().awaitMails(user.email(), 2).get(1);
        Waiting second = new Waiting(first.visit(), newest);
        second.tryWrong(wrongAfterwards);
        second.visit().enter(second.code());

        assertThat(second.visit().isProven()).isEqualTo(good);
    }

    @Test
    @DisplayName("are ten a day; from then on only links are sent, which work [R11]")
    void tenADay(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.phone(UserDraft.freshPhone()));
        useUpOneCode(stage, user, 1);
        useUpOneCode(stage, user, 2);
        assertThat(new Outcomes(stage, user.realm()).triesCompared()).isEqualTo(10);

        ResetVisit.asks(stage, user.realm(), user.email());
        Mail soon = stage.mail().awaitMails(user.email(), 3).get(2);
        ResetVisit.asks(stage, user.realm(), user.phone());
        Sms sms = stage.sms().awaitSms(user.phone());
        stage.clock().forward(Duration.ofHours(20));
        ResetVisit.asks(stage, user.realm(), user.email());
        Mail atNight = stage.mail().awaitMails(user.email(), 4).get(3);

        assertThat(soon.code()).isEmpty();
        assertThat(sms.code()).isEmpty();
        assertThat(sms.link()).isPresent();
        assertThat(atNight.code()).isEmpty();
        assertThat(ResetVisit.follows(stage, atNight.link()).isProven()).isTrue();

        stage.clock().forward(Duration.ofHours(4));
        ResetVisit nextDay = ResetVisit.asks(stage, user.realm(), user.email());
        Mail again = stage.mail().awaitMails(user.email(), 5).get(4);
        assertThat(nextDay.enter(again.code().orElseThrow()).isProven()).isTrue();
    }

    @Test
    @DisplayName(
            "of a resent code: the older one of the session is void, those of other sessions are not [R13, A07]")
    void resendVoidsOwnCodeOnly(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        List<Waiting> sessions = sessions(stage, user, 2);
        Waiting one = sessions.get(0);
        Waiting other = sessions.get(1);

        stage.clock().forward(Duration.ofSeconds(61));
        one.visit().resend();
        String newest = stage.mail().awaitMails(user.email(), 3).get(2).code().orElseThrow();

        assertThat(one.visit().enter(one.code()).isRefused()).isTrue();
        assertThat(one.visit().enter(newest).isProven()).isTrue();
        assertThat(other.visit().enter(other.code()).isProven()).isTrue();
    }

    @Test
    @DisplayName("need a code: at most three sessions hold one, a fourth gets a link [R11]")
    void fourthSessionGetsLink(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        List<Waiting> three = sessions(stage, user, 3);

        ResetVisit.asks(stage, user.realm(), user.email());
        Mail fourth = stage.mail().awaitMails(user.email(), 4).get(3);
        assertThat(fourth.code()).isEmpty();
        assertThat(ResetVisit.follows(stage, fourth.link()).isProven()).isTrue();
        assertThat(three.get(0).visit().enter(three.get(0).code()).isProven()).isTrue();

        stage.clock().forward(LONGER_THAN_CODES_LIVE);
        ResetVisit.asks(stage, user.realm(), user.email());
        assertThat(stage.mail().awaitMails(user.email(), 5).get(4).code()).isPresent();
    }

    private static long tries(Outcomes outcomes) {
        return outcomes.triesCompared() + outcomes.triesRefused();
    }

    /** Somebody asks for a code, tries it wrong until it is dead, and lets time pass. */
    private static void useUpOneCode(Stage stage, TestUser user, int mailsByThen) {
        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.email());
        Mail mail = stage.mail().awaitMails(user.email(), mailsByThen).get(mailsByThen - 1);
        Waiting session = new Waiting(visit, mail);
        session.tryWrong(5);
        assertThat(visit.enter(session.code()).isRefused()).isTrue();
        stage.clock().forward(LONGER_THAN_CODES_LIVE);
    }

    /** So many browsers that each wait with a code of their own. */
    private static List<Waiting> sessions(Stage stage, TestUser user, int count) {
        List<Waiting> sessions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.email());
            sessions.add(new Waiting(visit, stage.mail().awaitMails(user.email(), i + 1).get(i)));
        }
        return sessions;
    }

    /** Guesses twenty times in a tab of its own, as fast as it can. */
    private static Callable<Void> guessing(Waiting session) {
        return () -> {
            ResetVisit tab = session.visit().sameInAnotherTab();
            for (int i = 0; i < 20; i++) {
                tab.reload().enterOnly(session.wrong(i));
            }
            return null;
        };
    }

    private static Callable<Void> wrongTries(Waiting session, int count) {
        return () -> {
            session.tryWrong(count);
            return null;
        };
    }

    /**
     * A browser at the page for the code.
     *
     * @param mail what came for it
     */
    private record Waiting(ResetVisit visit, Mail mail) {

        String code() {
            return mail.code().orElseThrow();
        }

        /** A code that does not fit, another for each number. */
        String wrong(int number) {
            return "%08d".formatted((Integer.parseInt(code()) + 1 + number) % 100_000_000);
        }

        void tryWrong(int times) {
            IntStream.range(0, times)
                    .forEach(i -> assertThat(visit.enter(wrong(i)).isRefused()).isTrue());
        }
    }
}
