package dev.latchkey.acceptance.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A backup code is never the first proof, and never two [A13a]")
class FirstFactorIT {

    private static final String CODE_ALONE = "code alone";
    private static final String TWO_CODES = "two codes";

    @Test
    @DisplayName("in a flow that asks for nothing else: it lets nobody in, and the log says why")
    void codeAlone(Stage stage) {
        TestRealm realm =
                stage.freshRealm(
                        r ->
                                FlowSteps.add(
                                        r,
                                        CODE_ALONE,
                                        "auth-username-form",
                                        FlowSteps.BACKUP_CODE));
        TestUser user = realm.createUser(draft -> {});
        PrintedCodes printed = PrintedCodes.setUpBy(stage, user);
        bind(realm, CODE_ALONE);
        long mark = stage.log().mark();
        HttpVisitor thief = stage.visitor().from(FreshNetwork.address());

        VisitedPage page = nameOnly(thief, user);

        assertThat(page.has("#latchkey-backup-code")).as("%s", page).isFalse();
        VisitedPage forged =
                thief.follow(
                        thief.post(
                                page.address().toString(), Map.of("code", printed.codes().get(0))));
        assertThat(SignIn.isDone(forged)).isFalse();
        assertThat(user.openSessions()).isZero();
        assertThat(stage.log().since(mark))
                .contains("asks for a backup code before anything else is proved");
    }

    @Test
    @DisplayName("control: Keycloak's recovery code opens the account alone in such a flow")
    void controlAlone(Stage stage) {
        TestRealm realm =
                stage.freshRealm(
                        r ->
                                FlowSteps.add(
                                        r,
                                        CODE_ALONE,
                                        "auth-username-form",
                                        FlowSteps.RECOVERY_CODE));
        TestUser user = realm.createUser(draft -> {});
        List<String> codes = recoveryCodes(stage, user);
        bind(realm, CODE_ALONE);
        HttpVisitor thief = stage.visitor().from(FreshNetwork.address());

        VisitedPage in = thief.submit(RecoveryCodes.form(nameOnly(thief, user), codes.get(0)));

        assertThat(SignIn.isDone(in)).as("%s: %s", in, in.text()).isTrue();
    }

    @Test
    @DisplayName(
            "by a form for its step that is sent before the password: the code is not even looked at")
    void beforeThePassword(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> draft.app(PrintedCodes.APP));
        PrintedCodes printed = PrintedCodes.setUpBy(stage, user);
        String step = FlowSteps.idInBrowserFlow(stage, realm, FlowSteps.BACKUP_CODE);
        String code = printed.codes().get(0);

        for (Map<String, String> forged :
                List.of(
                        Map.of("code", code),
                        Map.of("code", code, "username", user.username()),
                        Map.of("code", code, "authenticationExecution", step),
                        Map.of("username", user.username(), "authenticationExecution", step))) {
            HttpVisitor thief = stage.visitor().from(FreshNetwork.address());
            PageForm form = thief.open(realm.signInUri().toString()).form("#kc-form-login");
            for (String address : List.of(form.action().toString(), atStep(form, step))) {
                VisitedPage answer = thief.follow(thief.post(address, forged));
                assertThat(answer.pageId())
                        .as("%s: %s", answer, forged.keySet())
                        .isNotEqualTo(CodeStep.PAGE)
                        .isNotEqualTo("login-latchkey-backup-used");
                assertThat(SignIn.isDone(answer)).isFalse();
            }
        }

        assertThat(user.openSessions()).isZero();
        assertThat(CodeStep.reach(stage, user).enter(code).isAccepted()).isTrue();
    }

    @Test
    @DisplayName(
            "in a flow that asks for two: the second is refused, and stays good for the next sign-in")
    void secondCode(Stage stage) {
        TestRealm realm =
                stage.freshRealm(
                        r ->
                                FlowSteps.add(
                                        r,
                                        TWO_CODES,
                                        "latchkey-sign-in",
                                        FlowSteps.BACKUP_CODE,
                                        FlowSteps.BACKUP_CODE));
        TestUser user = realm.createUser(draft -> {});
        PrintedCodes printed = PrintedCodes.setUpBy(stage, user);
        bind(realm, TWO_CODES);
        CodeStep step = CodeStep.reach(stage, user).enter(printed.codes().get(0));

        VisitedPage after = step.goOn();

        assertThat(after.has("#latchkey-backup-code")).as("%s", after).isFalse();
        VisitedPage forged =
                step.visitor()
                        .follow(
                                step.visitor()
                                        .post(
                                                after.address().toString(),
                                                Map.of("code", printed.codes().get(1))));
        assertThat(SignIn.isDone(forged)).isFalse();
        assertThat(user.openSessions()).isZero();
        bind(realm, "crm browser");
        assertThat(CodeStep.reach(stage, user).enter(printed.codes().get(1)).isAccepted()).isTrue();
    }

    @Test
    @DisplayName("control: Keycloak's recovery codes pass two steps of one sign-in")
    void controlTwo(Stage stage) {
        TestRealm realm =
                stage.freshRealm(
                        r ->
                                FlowSteps.add(
                                        r,
                                        TWO_CODES,
                                        "latchkey-sign-in",
                                        FlowSteps.RECOVERY_CODE,
                                        FlowSteps.RECOVERY_CODE));
        TestUser user = realm.createUser(draft -> {});
        List<String> codes = recoveryCodes(stage, user);
        bind(realm, TWO_CODES);
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());

        VisitedPage page = SignIn.with(visitor, realm, user.username(), user.password());
        page = visitor.submit(RecoveryCodes.form(page, codes.get(0)));
        page = visitor.submit(RecoveryCodes.form(page, codes.get(1)));

        assertThat(SignIn.isDone(page)).as("%s: %s", page, page.text()).isTrue();
    }

    private static void bind(TestRealm realm, String browserFlow) {
        realm.change(representation -> representation.put("browserFlow", browserFlow));
    }

    private static VisitedPage nameOnly(HttpVisitor visitor, TestUser user) {
        VisitedPage page = visitor.open(user.realm().signInUri().toString());
        return visitor.submit(page.form("#kc-form-login").with("username", user.username()));
    }

    private static List<String> recoveryCodes(Stage stage, TestUser user) {
        user.change(account -> account.putArray("requiredActions").add(RecoveryCodes.SET_UP));
        HttpVisitor owner = stage.visitor().from(FreshNetwork.address());
        List<String> codes = RecoveryCodes.confirmed(owner, SetUp.signIn(stage, owner, user));
        user.signOutEverywhere();
        return codes;
    }

    private static String atStep(PageForm form, String id) {
        return form.action().toString().replaceFirst("([?&]execution=)[^&]*", "$1" + id);
    }
}
