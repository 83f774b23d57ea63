package dev.latchkey.acceptance.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Acceptance
@DisplayName("A phone that a directory's mapper calls verified")
class DirectoryPhoneIT {

    @ParameterizedTest
    @ValueSource(strings = {"+7%s%s%s%s", "8 (%s) %s-%s-%s", "+7 (%s) %s-%s-%s", "8%s%s%s%s"})
    @DisplayName(
            "finds its account without enrolment, in the directory's spelling, before anybody has signed in with it")
    void isFound(String spelling, Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.PLAIN)) {
            FederatedRealm federated = FederatedRealm.writable(stage, directory);
            String phone = UserDraft.freshPhone();
            Employee hired = Employee.hired();
            String mobile =
                    spelling.formatted(
                            phone.substring(2, 5),
                            phone.substring(5, 8),
                            phone.substring(8, 10),
                            phone.substring(10));
            directory.add(new Employee(hired.uid(), hired.email(), mobile, hired.password()));

            ResetVisit visit = ResetVisit.asks(stage, federated.realm(), phone);

            String code = stage.sms().awaitSms(phone).code().orElseThrow();
            // nobody types faster than the request that brings the account in commits, but for this
            // test
            assertThat(federated.account(hired).get("username").asText()).isEqualTo(hired.uid());
            visit.enter(code).expect("reset-password");
        }
    }

    @Test
    @DisplayName(
            "can't be replaced here: the page says who keeps it, and the directory's goes on working")
    void isKeptThere(Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.PLAIN)) {
            FederatedRealm federated = FederatedRealm.readOnly(stage, directory);
            Employee employee = Employee.hired();
            directory.add(employee);
            String other = UserDraft.freshPhone();
            HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());

            VisitedPage page =
                    visitor.open(
                            federated.realm().signInUri() + "&kc_action=latchkey-verify-phone");
            page =
                    visitor.submit(
                            page.form("#kc-form-login")
                                    .with("username", employee.uid())
                                    .with("password", employee.password()));
            page =
                    visitor.submit(
                            page.form("#latchkey-contact-type")
                                    .with("kind", "phone")
                                    .with("contact", other)
                                    .with("step", "send"));
            String code = stage.sms().awaitSms(other).code().orElseThrow();
            page =
                    visitor.submit(
                            page.form("#latchkey-contact-code")
                                    .with("code", code)
                                    .with("step", "verify"));

            assertThat(page.element("#input-error-contact").text())
                    .startsWith("Your company’s directory keeps your contacts");
            ResetVisit.asks(stage, federated.realm(), employee.mobile());
            assertThat(stage.sms().awaitSms(employee.mobile()).text())
                    .startsWith("This password is kept by your company");
        }
    }

    @Test
    @DisplayName("can't be removed here either, and the page says so")
    void isNotRemovedHere(Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.PLAIN)) {
            FederatedRealm federated = FederatedRealm.readOnly(stage, directory);
            Employee employee = Employee.hired();
            directory.add(employee);
            HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
            VisitedPage page =
                    visitor.open(federated.realm().signInUri() + "&kc_action=latchkey-contacts");
            page =
                    visitor.submit(
                            page.form("#kc-form-login")
                                    .with("username", employee.uid())
                                    .with("password", employee.password()));

            page = visitor.submit(page.form("#latchkey-contact-phone").with("step", "remove"));
            page = visitor.submit(page.form().with("step", "remove-now"));

            assertThat(page.element("#input-error-contacts").text())
                    .startsWith("Your company’s directory keeps your contacts");
            ResetVisit.asks(stage, federated.realm(), employee.mobile());
            assertThat(stage.sms().awaitSms(employee.mobile()).text())
                    .startsWith("This password is kept by your company");
        }
    }
}
