package dev.latchkey.acceptance.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A directory that Keycloak may only read")
class ReadOnlyDirectoryIT {

    @Test
    @DisplayName(
            "is named in the mail as the place to change the password; the visitor sees what all see [R07, A01]")
    void isNamedByMail(Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.PLAIN)) {
            Employee anna = Employee.hired();
            directory.add(anna);
            FederatedRealm federated = FederatedRealm.readOnly(stage, directory);

            Elsewhere.isNotToldBy(stage, federated.realm(), anna.uid());

            Elsewhere.isToldBy(stage.mail().awaitMail(anna.email()), FederatedRealm.DIRECTORY_NAME);
            assertThat(federated.ownCredentials(anna)).isEmpty();
        }
    }

    @Test
    @DisplayName("is told by SMS to whoever asked by phone")
    void isToldBySms(Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.ACTIVE_DIRECTORY)) {
            Employee anna = Employee.hired();
            directory.add(anna);
            FederatedRealm federated = FederatedRealm.readOnly(stage, directory);

            ResetVisit.asks(stage, federated.realm(), anna.mobile());

            assertThat(stage.sms().awaitSms(anna.mobile()).text())
                    .startsWith("This password is kept by your company")
                    .doesNotContainPattern("\\d{6}");
            assertThat(federated.ownCredentials(anna)).isEmpty();
        }
    }
}
