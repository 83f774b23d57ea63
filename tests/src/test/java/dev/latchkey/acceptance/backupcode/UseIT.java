package dev.latchkey.acceptance.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A backup code")
class UseIT {

    private static final String NEW_PASSWORD = "seven calm rivers run north";

    @Test
    @DisplayName("opens the account, a middle one first and typed carelessly, once [R16]")
    void middleOneFirst(Stage stage) {
        TestUser user = userWithApp(stage.freshRealm());
        PrintedCodes printed = PrintedCodes.setUpBy(stage, user);
        String careless =
                printed.codes()
                        .get(4)
                        .toLowerCase()
                        .replace("-", " ")
                        .replace('1', 'l')
                        .replace('0', 'o');

        CodeStep step = CodeStep.reach(stage, user).enter(careless);

        assertThat(step.page().text()).contains("Codes that you have left: 9.");
        assertThat(SignIn.isDone(step.goOn())).isTrue();
        Mail told =
                stage.mail()
                        .awaitMail(
                                user.email(),
                                "the notice",
                                mail -> mail.subject().contains("was used"));
        assertThat(told.text()).contains("9", printed.set());
        assertThat(CodeStep.reach(stage, user).enter(printed.codes().get(4)).error())
                .contains("already been used");
        assertThat(SignIn.isDone(CodeStep.reach(stage, user).enter(printed.codes().get(0)).goOn()))
                .isTrue();
    }

    @Test
    @DisplayName("is listed last, though it was set up before the app")
    void listedLast(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        PrintedCodes printed = PrintedCodes.setUpBy(stage, user);
        user.change(account -> account.putArray("requiredActions").add("CONFIGURE_TOTP"));
        // without an app yet, the code is the only way
        CodeStep step = CodeStep.reach(stage, user).enter(printed.codes().get(8));
        AppSetUp.finish(stage, step.visitor(), step.goOn(), "");
        user.signOutEverywhere();

        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage page = SignIn.with(visitor, user.realm(), user.username(), user.password());

        assertThat(page.pageId()).as("%s", page.text()).isEqualTo("login-login-otp");
        VisitedPage choice = visitor.submit(page.form("#kc-select-try-another-way-form"));
        assertThat(choice.document().select("li h2").eachText()).hasSize(2).endsWith("Backup code");
    }

    @Test
    @DisplayName(
            "guessed at locks like a wrong password, and the right one does not open a locked door [A14]")
    void guessed(Stage stage) {
        TestUser user = userWithApp(stage.freshRealm());
        PrintedCodes printed = PrintedCodes.setUpBy(stage, user);
        CodeStep thief = CodeStep.reach(stage, user);

        for (int i = 0; i < 4; i++) {
            thief.enter(wrong(printed, i));
            assertThat(thief.error()).as("%s", thief.page().text()).contains("does not fit");
        }
        thief.enter(wrong(printed, 4));

        assertThat(thief.page().pageId())
                .as(thief.page().text())
                .isEqualTo("login-latchkey-locked");
        VisitedPage behind =
                SignIn.with(thief.visitor(), user.realm(), user.username(), user.password());
        assertThat(behind.pageId()).isEqualTo("login-latchkey-locked");
    }

    @Test
    @DisplayName("that is no whole code is no try")
    void unreadable(Stage stage) {
        TestUser user = userWithApp(stage.freshRealm());
        PrintedCodes printed = PrintedCodes.setUpBy(stage, user);
        CodeStep step = CodeStep.reach(stage, user);

        for (int i = 0; i < 7; i++) {
            assertThat(step.enter("7QKD-").error()).contains("not a whole backup code");
        }

        assertThat(step.enter(printed.codes().get(1)).isAccepted()).isTrue();
    }

    @Test
    @DisplayName("reminds at three left, and the last one makes a new set a duty")
    void runningOut(Stage stage) {
        TestUser user = userWithApp(stage.freshRealm());
        PrintedCodes printed = PrintedCodes.setUpBy(stage, user);

        for (int used = 0; used < 10; used++) {
            CodeStep step = CodeStep.reach(stage, user).enter(printed.codes().get(used));
            int left = 9 - used;
            assertThat(step.page().has("#latchkey-reminder"))
                    .as("%d left", left)
                    .isEqualTo(left <= 3);
            VisitedPage next = step.goOn();
            if (left > 0) {
                assertThat(SignIn.isDone(next)).as("%s", next.text()).isTrue();
            } else {
                PrintedCodes.on(next);
                assertThat(next.has("#latchkey-later")).isFalse();
            }
        }
    }

    @Test
    @DisplayName("stands in for the second factor of a reset, never for its mailbox [A13a]")
    void reset(Stage stage) {
        TestUser user = userWithApp(stage.freshRealm());
        PrintedCodes printed = PrintedCodes.setUpBy(stage, user);
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        ResetVisit visit = ResetVisit.begin(visitor, user.realm()).identify(user.username());
        VisitedPage instead = visit.enter(printed.codes().get(0)).page();
        assertThat(instead.pageId()).isEqualTo("login-latchkey-reset-verify");

        String mailed =
                stage.mail()
                        .awaitMail(
                                user.email(),
                                "the notice",
                                mail -> mail.subject().contains("choose"))
                        .code()
                        .orElseThrow();
        VisitedPage question = visit.enter(mailed).page();
        CodeStep step = CodeStep.from(visitor, question).enter(printed.codes().get(7));
        VisitedPage password = step.goOn();

        assertThat(password.pageId())
                .as(password.text())
                .isEqualTo("login-latchkey-reset-password");
        VisitedPage done =
                visitor.submit(
                        password.form()
                                .with("password-new", NEW_PASSWORD)
                                .with("password-confirm", NEW_PASSWORD));
        assertThat(done.pageId()).isEqualTo("login-login");
    }

    @Test
    @DisplayName("stands in for the second factor of a reset by SMS, too [A13a, R20]")
    void resetBySms(Stage stage) {
        String phone = UserDraft.freshPhone();
        TestUser user =
                stage.freshRealm().createUser(draft -> draft.app(PrintedCodes.APP).phone(phone));
        PrintedCodes printed = PrintedCodes.setUpBy(stage, user);
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        ResetVisit visit = ResetVisit.asks(visitor, user.realm(), phone);
        String texted =
                Await.value(
                        Duration.ofSeconds(15),
                        () -> "the code by SMS",
                        () ->
                                stage.sms().messagesTo(phone).stream()
                                        .flatMap(sms -> sms.code().stream())
                                        .findFirst());

        VisitedPage question = visit.enter(texted).page();
        assertThat(question.pageId()).isEqualTo("login-login-otp");
        VisitedPage password =
                CodeStep.from(visitor, question).enter(printed.codes().get(2)).goOn();

        assertThat(password.pageId()).isEqualTo("login-latchkey-reset-password");
    }

    @Test
    @DisplayName(
            "of an empty set is not asked for; the app goes on working, and leads to the new set that is due")
    void emptySet(Stage stage) {
        TestUser user = userWithApp(stage.freshRealm());
        HttpVisitor atWork = stage.visitor().from(FreshNetwork.address());
        PrintedCodes printed = PrintedCodes.confirmed(atWork, SetUp.begin(stage, atWork, user));
        for (String code : printed.codes()) {
            CodeStep.reach(stage, user).enter(code).goOn();
        }

        // not to whoever sits at a computer that was left open
        assertThat(SignIn.isDone(atWork.open(user.realm().signInUri().toString()))).isTrue();
        // past the time in which a code of the app is kept in mind; the app itself goes by the
        // machine's clock
        stage.clock().forward(Duration.ofMinutes(2));
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage question = SetUp.passwordOnly(visitor, user);
        assertThat(question.pageId()).isEqualTo("login-login-otp");
        VisitedPage due =
                visitor.submit(
                        question.form("#kc-otp-login-form")
                                .with("otp", PrintedCodes.APP.code(Instant.now())));
        assertThat(due.has("#latchkey-later")).isFalse();
        PrintedCodes fresh = PrintedCodes.confirmed(visitor, due);
        user.signOutEverywhere();
        assertThat(CodeStep.reach(stage, user).enter(fresh.codes().get(9)).isAccepted()).isTrue();
    }

    private static TestUser userWithApp(TestRealm realm) {
        return realm.createUser(draft -> draft.app(PrintedCodes.APP));
    }

    /** With a selector of the set, as the best of guessers might have seen it. */
    private static String wrong(PrintedCodes printed, int i) {
        return printed.codes().get(i).substring(0, 4) + "0000000000000000";
    }
}
