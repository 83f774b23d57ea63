package dev.latchkey.acceptance.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A directory's password")
class DirectoryPasswordSpellingIT {

    @Test
    @DisplayName("goes to the directory as it was typed, sign for sign [R30]")
    void asTyped(Stage stage) {
        String inParts = "Новыи\u0306 чаи\u0306ник, облако и гвоздь";
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.PLAIN)) {
            Employee employee = Employee.hired();
            directory.add(employee);
            TestRealm realm = FederatedRealm.writable(stage, directory).realm();

            ResetVisit.asks(stage, realm, employee.uid())
                    .enter(stage.mail().awaitMail(employee.email()).code().orElseThrow())
                    .choose(inParts)
                    .expectSignIn();

            assertThat(directory.accepts(employee.uid(), inParts)).isTrue();
            assertThat(directory.accepts(employee.uid(), "Новый чайник, облако и гвоздь"))
                    .isFalse();
        }
    }
}
