package dev.latchkey.acceptance.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("An account whose password is in a directory")
class DirectorySignInIT {

    @Test
    @DisplayName("is locked to strangers after five wrong tries, and not at home [R03, A10]")
    void lock(Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.PLAIN)) {
            Employee employee = Employee.hired();
            directory.add(employee);
            TestRealm realm = FederatedRealm.readOnly(stage, directory).realm();
            HttpVisitor home = stage.visitor().from(FreshNetwork.address());
            assertThat(SignIn.isDone(signIn(home, realm, employee, employee.password()))).isTrue();

            HttpVisitor stranger = stage.visitor().from(FreshNetwork.address());
            for (int i = 0; i < 5; i++) {
                signIn(stranger, realm, employee, "wrong-" + i);
            }

            assertThat(signIn(stranger, realm, employee, employee.password()).pageId())
                    .isEqualTo("login-latchkey-locked");
            HttpVisitor homeAgain = home.cloned("LATCHKEY_DEVICE"::equals);
            assertThat(SignIn.isDone(signIn(homeAgain, realm, employee, employee.password())))
                    .isTrue();
        }
    }

    private static VisitedPage signIn(
            HttpVisitor browser, TestRealm realm, Employee employee, String password) {
        return SignIn.with(browser, realm, employee.uid(), password);
    }
}
