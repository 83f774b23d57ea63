package dev.latchkey.acceptance.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.latchkey.acceptance.backupcode.PrintedCodes;
import dev.latchkey.acceptance.backupcode.SetUp;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Acceptance
@DisplayName("Somebody whom the loss of their second factor would lock out")
class ReadinessIT {

    private static final String PAGE = "login-latchkey-readiness";

    @Test
    @DisplayName(
            "is reminded after sign-in, may skip it, and has thirty days of peace, on all devices [R36]")
    void skipped(Stage stage) {
        TestUser user = userWithApp(realm(stage));
        HttpVisitor visitor = visitor(stage);
        VisitedPage page = expectReminder(SetUp.signIn(stage, visitor, user));
        assertThat(page.has("#latchkey-get-codes")).isTrue();
        assertThat(page.has("#latchkey-reserve-email")).isTrue();
        assertThat(page.has("#latchkey-reserve-phone")).isFalse();
        page = expectReminder(visitor.open(page.address().toString()));

        expectDone(visitor.submit(page.form().with("step", "later")));

        later(stage);
        expectDone(SetUp.signIn(stage, visitor(stage), user));
        stage.clock().forward(Duration.ofDays(30));
        expectReminder(SetUp.signIn(stage, visitor(stage), user));
        // seen is enough, nobody has to answer
        later(stage);
        expectDone(SetUp.signIn(stage, visitor(stage), user));
    }

    @Test
    @DisplayName(
            "is led into backup codes, which can still be put off, and hears no more once there are some")
    void toCodes(Stage stage) {
        TestUser user = userWithApp(realm(stage));
        HttpVisitor visitor = visitor(stage);
        VisitedPage page = expectReminder(SetUp.signIn(stage, visitor, user));

        VisitedPage codes = visitor.submit(page.form().with("step", "codes"));
        assertThat(codes.has("#latchkey-later")).isTrue();
        PrintedCodes.confirmed(visitor, codes);

        stage.clock().forward(Duration.ofDays(40));
        expectDone(SetUp.signIn(stage, visitor(stage), user));
    }

    @Test
    @DisplayName("is led into a reserve address, and hears no more once there is one")
    void toReserveEmail(Stage stage) {
        TestUser user = userWithApp(realm(stage));
        HttpVisitor visitor = visitor(stage);
        String address = "reserve-" + user.username() + "@mail.example.test";
        VisitedPage page = expectReminder(SetUp.signIn(stage, visitor, user));

        VisitedPage step = visitor.submit(page.form().with("step", "reserve-email"));
        assertThat(step.has("#latchkey-skip")).as("%s: %s", step, step.text()).isTrue();
        VisitedPage code =
                visitor.submit(
                        step.form("form.lk-form").with("contact", address).with("step", "send"));
        String sent = stage.mail().awaitMail(address).code().orElseThrow();
        expectDone(
                visitor.submit(
                        code.form("form.lk-form").with("code", sent).with("step", "verify")));

        stage.clock().forward(Duration.ofDays(40));
        expectDone(SetUp.signIn(stage, visitor(stage), user));
    }

    @Test
    @DisplayName(
            "may put off the step they were led into, too; a reserve phone is for who has a phone")
    void toReservePhoneAndBack(Stage stage) {
        TestUser user =
                realm(stage)
                        .createUser(
                                draft -> draft.app(PrintedCodes.APP).phone(UserDraft.freshPhone()));
        HttpVisitor visitor = visitor(stage);
        VisitedPage page = expectReminder(SetUp.signIn(stage, visitor, user));

        VisitedPage step = visitor.submit(page.form().with("step", "reserve-phone"));
        assertThat(step.has("[value=reserve-phone][checked]")).as("%s", step.text()).isTrue();

        expectDone(visitor.submit(step.form("form.lk-form").with("step", "skip")));
    }

    @Test
    @DisplayName("is not reminded where the realm does not want it")
    void switchedOff(Stage stage) {
        TestRealm realm = realm(stage);
        realm.setAttribute("latchkey.readiness.remindDays", "0");

        expectDone(SetUp.signIn(stage, visitor(stage), userWithApp(realm)));
    }

    @Test
    @DisplayName(
            "is somebody with a second factor and without codes or reserve contact, nobody else")
    void others(Stage stage) {
        TestRealm realm = realm(stage);
        expectDone(SetUp.signIn(stage, visitor(stage), realm.createUser(draft -> {})));
        Consumer<UserDraft> prepared =
                draft ->
                        draft.app(PrintedCodes.APP)
                                .attribute("reserveEmail", "anna@private.example.test")
                                .attribute("reserveEmailVerified", "true");
        expectDone(SetUp.signIn(stage, visitor(stage), realm.createUser(prepared)));
        Consumer<UserDraft> unproved =
                draft ->
                        draft.app(PrintedCodes.APP)
                                .attribute("reserveEmail", "ivan@private.example.test");
        expectReminder(SetUp.signIn(stage, visitor(stage), realm.createUser(unproved)));
    }

    @Test
    @DisplayName(
            "is told of contacts that the realm lets a code go to, and of no others: those alone would open the door")
    void allowedContacts(Stage stage) {
        TestRealm realm = realm(stage);
        realm.setAttribute("latchkey.secondFactor.contacts", "reserve-phone, email");
        TestUser reserveAddress =
                realm.createUser(
                        draft ->
                                draft.app(PrintedCodes.APP)
                                        .withoutEmail()
                                        .attribute("reserveEmail", "olga@private.example.test")
                                        .attribute("reserveEmailVerified", "true"));
        VisitedPage page = expectReminder(SetUp.signIn(stage, visitor(stage), reserveAddress));
        assertThat(page.has("#latchkey-get-codes")).isTrue();
        assertThat(page.has("#latchkey-reserve-email")).isFalse();

        realm.setAttribute("latchkey.secondFactor.contacts", "reserve-email");
        later(stage);
        expectDone(SetUp.signIn(stage, visitor(stage), reserveAddress));
    }

    @Test
    @DisplayName(
            "is not held up in a program, by a silent question, on the way to something else, or by a cookie")
    void onlyAtTheRightMoment(Stage stage) {
        TestRealm realm = realm(stage);
        realm.setAttribute("latchkey.readiness.remindDays", "0");
        TestUser user = userWithApp(realm);
        HttpVisitor atWork = visitor(stage);
        expectDone(SetUp.signIn(stage, atWork, user));
        realm.setAttribute("latchkey.readiness.remindDays", "30");
        later(stage);

        expectDone(atWork.open(realm.signInUri() + "&prompt=none"));
        expectDone(atWork.open(realm.signInUri().toString()));
        VisitedPage tokens = grant(stage, user);
        assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
        VisitedPage own =
                atWork.open(realm.signInUri() + "&kc_action=latchkey-verify-reserve-email");
        assertThat(own.pageId()).isNotEqualTo(PAGE);

        later(stage);
        // none of these was the reminder of the month
        expectReminder(SetUp.signIn(stage, visitor(stage), user));
    }

    @ParameterizedTest(name = "that signs in: {0}")
    @ValueSource(strings = {"true", "false"})
    @DisplayName("is not held up in a reset")
    void reset(String signsIn, Stage stage) {
        TestRealm realm = realm(stage);
        realm.setAttribute("latchkey.reset.signIn", signsIn);
        TestUser user = userWithApp(realm);
        HttpVisitor visitor = visitor(stage);
        ResetVisit visit = ResetVisit.asks(visitor, realm, user.username());
        VisitedPage question =
                visit.enter(stage.mail().awaitMail(user.email()).code().orElseThrow()).page();
        VisitedPage password =
                visitor.submit(
                        question.form("#kc-otp-login-form")
                                .with("otp", PrintedCodes.APP.code(Instant.now())));

        VisitedPage end =
                visitor.submit(
                        password.form()
                                .with("password-new", ResetVisit.NEW_PASSWORD)
                                .with("password-confirm", ResetVisit.NEW_PASSWORD));

        assertThat(SignIn.isDone(end) || end.pageId().equals("login-login"))
                .as("%s: %s", end, end.text())
                .isTrue();
    }

    private static VisitedPage grant(Stage stage, TestUser user) {
        stage.admin()
                .post(
                        "realms/" + user.realm().name() + "/clients",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("clientId", "desktop")
                                .put("publicClient", true)
                                .put("directAccessGrantsEnabled", true));
        return visitor(stage)
                .post(
                        user.realm().uri() + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "desktop",
                                "username", user.username(),
                                "password", user.password(),
                                "otp", PrintedCodes.APP.code(Instant.now())));
    }

    private static VisitedPage expectReminder(VisitedPage page) {
        assertThat(page.pageId()).as("%s: %s", page, page.text()).isEqualTo(PAGE);
        return page;
    }

    private static void expectDone(VisitedPage page) {
        assertThat(SignIn.isDone(page)).as("%s: %s", page, page.text()).isTrue();
    }

    /** When the app shows codes that nobody has used. */
    private static void later(Stage stage) {
        stage.clock().forward(Duration.ofMinutes(30));
    }

    private static TestRealm realm(Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.readiness.remindDays", "30");
        return realm;
    }

    private static TestUser userWithApp(TestRealm realm) {
        return realm.createUser(draft -> draft.app(PrintedCodes.APP));
    }

    private static HttpVisitor visitor(Stage stage) {
        return stage.visitor().from(FreshNetwork.address());
    }
}
