package dev.latchkey.acceptance.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.backupcode.CodeStep;
import dev.latchkey.acceptance.backupcode.FlowSteps;
import dev.latchkey.acceptance.backupcode.PrintedCodes;
import dev.latchkey.acceptance.backupcode.RecoveryCodes;
import dev.latchkey.acceptance.backupcode.SetUp;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Backup codes of somebody whose password is in a directory")
class DirectoryBackupCodesIT {

    private static final int AT_ONCE = 20;

    @Test
    @DisplayName("are set up and used once, where Keycloak keeps a copy of the account [R14, R16]")
    void imported(Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.PLAIN)) {
            TestRealm realm = FederatedRealm.readOnly(stage, directory).realm();
            setUpAndUse(stage, realm, hired(directory));
        }
    }

    @Test
    @DisplayName("are set up and used once, where it keeps none [R14, R16]")
    void notImported(Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.PLAIN)) {
            TestRealm realm = FederatedRealm.withoutImport(stage, directory, r -> {}).realm();
            setUpAndUse(stage, realm, hired(directory));
        }
    }

    @Test
    @DisplayName(
            "let one in of twenty at once, where it keeps none: that store has no lock of its own [R16, A13]")
    void race(Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.PLAIN)) {
            TestRealm realm = realmForRaces(stage, directory, false);
            Employee employee = hired(directory);
            PrintedCodes printed = setUp(stage, realm, employee);

            List<VisitedPage> answers =
                    atOnce(
                            stage,
                            realm,
                            employee,
                            "#latchkey-backup-code",
                            "code",
                            printed.codes().get(4));

            assertThat(answers)
                    .filteredOn(page -> page.pageId().equals("login-latchkey-backup-used"))
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(page -> page.text().contains("already been used"))
                    .hasSize(AT_ONCE - 1);
        }
    }

    @Test
    @DisplayName("control: one of Keycloak's recovery codes lets in several of twenty [A13]")
    void control(Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.PLAIN)) {
            TestRealm realm = realmForRaces(stage, directory, true);
            Employee employee = hired(directory);
            HttpVisitor owner = stage.visitor().from(FreshNetwork.address());
            VisitedPage login =
                    owner.open(realm.signInUri() + "&kc_action=" + RecoveryCodes.SET_UP);
            VisitedPage shown = owner.submit(signIn(login, employee));
            List<String> codes = RecoveryCodes.confirmed(owner, shown);

            List<VisitedPage> answers =
                    atOnce(
                            stage,
                            realm,
                            employee,
                            "#kc-recovery-code-login-form",
                            "recoveryCodeInput",
                            codes.get(0));

            assertThat(answers).filteredOn(SignIn::isDone).hasSizeGreaterThan(1);
        }
    }

    private static void setUpAndUse(Stage stage, TestRealm realm, Employee employee) {
        PrintedCodes printed = setUp(stage, realm, employee);

        CodeStep step = step(stage, realm, employee).enter(printed.codes().get(6));
        assertThat(step.page().text()).contains("Codes that you have left: 9.");
        assertThat(SignIn.isDone(step.goOn())).isTrue();

        assertThat(step(stage, realm, employee).enter(printed.codes().get(6)).error())
                .contains("already been used");
        assertThat(SignIn.isDone(step(stage, realm, employee).enter(printed.codes().get(1)).goOn()))
                .isTrue();
    }

    private static PrintedCodes setUp(Stage stage, TestRealm realm, Employee employee) {
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        return PrintedCodes.confirmed(
                visitor, SetUp.byOwnWish(visitor, realm, employee.uid(), employee.password()));
    }

    private static CodeStep step(Stage stage, TestRealm realm, Employee employee) {
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        return CodeStep.from(
                visitor, SignIn.with(visitor, realm, employee.uid(), employee.password()));
    }

    private static List<VisitedPage> atOnce(
            Stage stage,
            TestRealm realm,
            Employee employee,
            String form,
            String field,
            String code) {
        List<HttpVisitor> visitors =
                IntStream.range(0, AT_ONCE)
                        .mapToObj(i -> stage.visitor().from(FreshNetwork.address()))
                        .toList();
        List<VisitedPage> pages =
                visitors.stream()
                        .map(v -> SignIn.with(v, realm, employee.uid(), employee.password()))
                        .toList();
        List<CompletableFuture<VisitedPage>> answers =
                IntStream.range(0, AT_ONCE)
                        .mapToObj(
                                i -> {
                                    PageForm filled = pages.get(i).form(form).with(field, code);
                                    return visitors.get(i)
                                            .postLater(filled.action().toString(), filled.fields())
                                            .thenApply(visitors.get(i)::follow);
                                })
                        .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    /** So lenient that not the lockout decides the race. */
    private static TestRealm realmForRaces(
            Stage stage, CompanyDirectory directory, boolean keycloaksOwn) {
        return FederatedRealm.withoutImport(
                        stage,
                        directory,
                        realm -> {
                            realm.put("failureFactor", 1000);
                            realm.withObject("/attributes")
                                    .put("latchkey.lockout.failuresPerNetwork", "1000");
                            if (keycloaksOwn) {
                                FlowSteps.useKeycloaksOwn(realm);
                            }
                        })
                .realm();
    }

    private static PageForm signIn(VisitedPage login, Employee employee) {
        return login.form("#kc-form-login")
                .with("username", employee.uid())
                .with("password", employee.password());
    }

    private static Employee hired(CompanyDirectory directory) {
        Employee employee = Employee.hired();
        directory.add(employee);
        return employee;
    }
}
