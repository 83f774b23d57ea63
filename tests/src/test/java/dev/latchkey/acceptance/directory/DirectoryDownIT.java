package dev.latchkey.acceptance.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A directory that does not answer")
class DirectoryDownIT {

    private static final String NEW_PASSWORD = "seven calm rivers run north";

    @Test
    @DisplayName("does not show on the page that waits for the code [R07, A01]")
    void whileAsking(Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.PLAIN)) {
            Employee anna = Employee.hired();
            directory.add(anna);
            TestRealm realm = FederatedRealm.writable(stage, directory).realm();
            directory.goDown();

            Elsewhere.isNotToldBy(stage, realm, anna.uid());
        }
    }

    @Test
    @DisplayName(
            "when the new password is sent: a page says so, and the message is good for another try")
    void whileChoosing(Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.PLAIN)) {
            Employee anna = Employee.hired();
            directory.add(anna);
            TestRealm realm = FederatedRealm.writable(stage, directory).realm();
            ResetVisit visit = ResetVisit.asks(stage, realm, anna.uid());
            Mail mail = stage.mail().awaitMail(anna.email());
            visit.enter(mail.code().orElseThrow());

            directory.goDown();
            visit.choose(NEW_PASSWORD).expect("reset-identify");
            assertThat(visit.errorOf("identifier"))
                    .startsWith("Your company’s directory does not answer right now");

            directory.comeBack();
            ResetVisit.follows(stage.visitor(), mail.link())
                    .choose(NEW_PASSWORD)
                    .expect("reset-done");
            assertThat(directory.accepts(anna.uid(), NEW_PASSWORD)).isTrue();
        }
    }
}
