package dev.latchkey.acceptance.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.sms.Sms;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.Outcomes;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A phone that was changed in a directory, of which no event tells")
class DirectoryChangeIT {

    @Test
    @DisplayName(
            "is told to the old one, and waits, at the latest when somebody asks for a reset [A17, A18, A25]")
    void waits(Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.PLAIN)) {
            FederatedRealm federated = FederatedRealm.writable(stage, directory);
            Employee anna = Employee.hired();
            directory.add(anna);
            assertThat(SignIn.works(stage, federated.realm(), anna.uid(), anna.password()))
                    .isTrue();
            ResetVisit.asks(stage, federated.realm(), anna.mobile());
            stage.sms().awaitSms(anna.mobile());
            stage.clock().forward(Duration.ofDays(10));
            String next = UserDraft.freshPhone();

            directory.changeMobile(anna.uid(), next);
            federated.synchronize();

            ResetVisit.asks(stage, federated.realm(), next);
            assertThat(new Outcomes(stage, federated.realm()).awaitRequests(2))
                    .containsExactly("sms: code", "sms: latchkey_no_contact");
            Sms told =
                    Await.value(
                            Duration.ofSeconds(15),
                            () -> "the notice to the old phone",
                            () ->
                                    stage.sms().messagesTo(anna.mobile()).stream()
                                            .filter(sms -> sms.objection().isPresent())
                                            .findFirst());
            assertThat(told.text()).contains("Not you?");
            stage.clock().forward(Duration.ofHours(73));
            ResetVisit.asks(stage, federated.realm(), next);
            assertThat(new Outcomes(stage, federated.realm()).awaitRequests(3))
                    .endsWith("sms: code");
        }
    }
}
