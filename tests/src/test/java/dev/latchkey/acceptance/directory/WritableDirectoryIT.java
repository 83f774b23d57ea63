package dev.latchkey.acceptance.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Acceptance
@DisplayName("A directory that Keycloak may write to")
class WritableDirectoryIT {

    private static final String NEW_PASSWORD = "seven calm rivers run north";
    private static final String REFUSED = "a password of last year";

    @ParameterizedTest
    @EnumSource
    @DisplayName("gets the new password, and Keycloak keeps none")
    void writesThrough(DirectoryKind kind, Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(kind)) {
            Employee anna = Employee.hired();
            directory.add(anna);
            FederatedRealm federated = FederatedRealm.writable(stage, directory);

            ResetVisit visit = ResetVisit.asks(stage, federated.realm(), anna.email());
            String code = stage.mail().awaitMail(anna.email()).code().orElseThrow();
            visit.enter(code).choose(NEW_PASSWORD).expectSignIn();

            assertThat(directory.accepts(anna.uid(), NEW_PASSWORD)).isTrue();
            assertThat(directory.accepts(anna.uid(), anna.password())).isFalse();
            assertThat(federated.ownCredentials(anna)).isEmpty();
            assertThat(SignIn.works(stage, federated.realm(), anna.uid(), NEW_PASSWORD)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, en, Your company’s directory did not accept this password",
        "PASSWORD_OPERATION, ru, Каталог вашей компании не принял этот пароль",
        "ACTIVE_DIRECTORY, en, Your company’s directory did not accept this password"
    })
    @DisplayName(
            "may refuse a password: the page says so, nothing is lost, another one can be tried")
    void refuses(DirectoryKind kind, String language, String explanation, Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(kind)) {
            Employee anna = Employee.hired();
            directory.add(anna);
            directory.rule().refuse(REFUSED);
            TestRealm realm = FederatedRealm.writable(stage, directory).realm();
            long mark = stage.log().mark();
            ResetVisit visit =
                    ResetVisit.begin(
                                    stage.visitor().from(FreshNetwork.address()).speaking(language),
                                    realm)
                            .identify(anna.uid());
            Mail mail = stage.mail().awaitMail(anna.email());

            visit.enter(mail.code().orElseThrow()).choose(REFUSED).expect("reset-password");
            assertThat(visit.errorOf("password-new")).startsWith(explanation);
            assertThat(directory.accepts(anna.uid(), anna.password())).isTrue();

            visit.choose(NEW_PASSWORD).expectSignIn();
            assertThat(directory.accepts(anna.uid(), NEW_PASSWORD)).isTrue();
            assertThat(stage.mail().awaitMails(anna.email(), 2))
                    .as("only the change itself is told")
                    .hasSize(2);
            assertThat(stage.log().since(mark)).doesNotContain(REFUSED, anna.email());
        }
    }

    @Test
    @DisplayName("brings phones along: an SMS reaches somebody whom Keycloak has never met")
    void findsByPhone(Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.PLAIN)) {
            Employee anna = Employee.hired();
            directory.add(anna);
            FederatedRealm federated = FederatedRealm.writable(stage, directory);

            ResetVisit visit = ResetVisit.asks(stage, federated.realm(), anna.mobile());
            String code = stage.sms().awaitSms(anna.mobile()).code().orElseThrow();
            visit.enter(code).choose(NEW_PASSWORD).expectSignIn();

            assertThat(directory.accepts(anna.uid(), NEW_PASSWORD)).isTrue();
        }
    }
}
