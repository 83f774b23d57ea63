package dev.latchkey.acceptance.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.contactcode.ContactCodeVisit;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A phone that only the directory keeps")
class DirectoryContactCodeIT {

    @Test
    @DisplayName("gets a code in place of a lost app where the realm allows the main phone [R18]")
    void getsCode(Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.PLAIN)) {
            FederatedRealm federated = FederatedRealm.readOnly(stage, directory);
            federated.realm().setAttribute("latchkey.secondFactor.contacts", "phone");
            Employee employee = Employee.hired();
            directory.add(employee);
            setUpApp(stage, federated, employee);

            HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
            VisitedPage question =
                    SignIn.with(visitor, federated.realm(), employee.uid(), employee.password());
            ContactCodeVisit visit = ContactCodeVisit.at(visitor, question).lookForCode();
            assertThat(visit.offered()).containsExactly("phone");
            visit.sendTo("phone");
            String code = stage.sms().awaitSms(employee.mobile()).code().orElseThrow();

            assertThat(visit.enter(code).isDone()).as("%s", visit).isTrue();
        }
    }

    private static void setUpApp(Stage stage, FederatedRealm federated, Employee employee) {
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage page =
                visitor.open(federated.realm().signInUri() + "&kc_action=CONFIGURE_TOTP");
        page =
                visitor.submit(
                        page.form("#kc-form-login")
                                .with("username", employee.uid())
                                .with("password", employee.password()));
        Totp app = new Totp(page.element("#totpSecret").attr("value"));
        page =
                visitor.submit(
                        page.form("#kc-totp-settings-form")
                                .with("totp", app.code(Instant.now()))
                                .with("userLabel", "app"));
        // backup codes are offered then
        page = visitor.submit(page.form().with("step", "later"));
        assertThat(SignIn.isDone(page)).as("%s: %s", page, page.text()).isTrue();
    }
}
