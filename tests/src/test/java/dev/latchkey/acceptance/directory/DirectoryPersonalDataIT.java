package dev.latchkey.acceptance.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.admin.Admins;
import dev.latchkey.acceptance.personal.PersonalData;
import dev.latchkey.acceptance.personal.PersonalData.Answer;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Acceptance
@DisplayName("What the pack holds of somebody in a directory")
class DirectoryPersonalDataIT {

    @ParameterizedTest(name = "imported: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("is told and erased like anybody's, but for what only the directory lets go of")
    void toldAndErased(boolean imported, Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.PLAIN)) {
            FederatedRealm federated =
                    imported
                            ? FederatedRealm.readOnly(stage, directory)
                            : FederatedRealm.withoutImport(stage, directory, shipped -> {});
            TestRealm realm = federated.realm();
            Employee hired = Employee.hired();
            String phone = UserDraft.freshPhone();
            directory.add(new Employee(hired.uid(), hired.email(), phone, hired.password()));
            assertThat(SignIn.works(stage, realm, hired.uid(), hired.password())).isTrue();
            String id = federated.account(hired).get("id").asText();
            PersonalData admin =
                    new PersonalData(
                            stage, realm, Optional.of(new Admins(stage, realm).serverToken()));

            Answer told = admin.export(id);
            Answer left = admin.eraseWhole(id);

            assertThat(told.status()).as(told.text()).isEqualTo(200);
            assertThat(told.entries("LATCHKEY_FAMILIAR")).hasSize(2);
            assertThat(told.entries("user attributes").get(0).get("contact").asText())
                    .isEqualTo(phone);
            assertThat(left.status()).as(left.text()).isEqualTo(200);
            assertThat(left.entries("LATCHKEY_FAMILIAR")).isEmpty();
            assertThat(left.entries("user attributes"))
                    .as("a directory's that nobody may write")
                    .hasSize(1);
            Await.until(
                    Duration.ofSeconds(15),
                    () -> "a first look at " + id,
                    () -> rows(stage, id) > 0);
            stage.clock().runTask("LatchkeyPurgeTask");
            assertThat(rows(stage, id)).as("of people who are there still").isPositive();

            federated.disconnect();
            stage.clock().runTask("LatchkeyPurgeTask");

            assertThat(rows(stage, id)).as("of people who went with their directory").isZero();
        }
    }

    private static long rows(Stage stage, String text) {
        return stage.visitor()
                .get("/realms/master/latchkey-test/rows/holding?text=" + text)
                .json()
                .valueStream()
                .mapToLong(JsonNode::asLong)
                .sum();
    }
}
