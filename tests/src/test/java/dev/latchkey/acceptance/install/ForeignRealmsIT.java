package dev.latchkey.acceptance.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.directory.CompanyDirectory;
import dev.latchkey.acceptance.directory.DirectoryKind;
import dev.latchkey.acceptance.directory.Employee;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.install.Operator.Answer;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The pack in a realm that somebody else made")
class ForeignRealmsIT {

    @Test
    @DisplayName("with organizations, a theme, a profile and locks of its own keeps all of them")
    void identityFirst(Stage stage) {
        TestRealm realm = ForeignRealm.open(stage, "identity-first");
        Operator operator = Operator.of(stage, realm);
        RealmExport before = operator.export();

        Answer done = installs(operator);

        RealmExport after = operator.export();
        assertThat(after.steps("browserFlow"))
                .containsSubsequence(
                        "  ALTERNATIVE identity-provider-redirector",
                        "    CONDITIONAL >",
                        "      ALTERNATIVE organization",
                        "    REQUIRED latchkey-sign-in",
                        "      ALTERNATIVE latchkey-contact-code",
                        "      ALTERNATIVE latchkey-backup-code",
                        "REQUIRED latchkey-license-gate");
        assertThat(after.json().get("failureFactor").asInt()).isEqualTo(3);
        assertThat(after.json().get("eventsExpiration").asInt()).isEqualTo(604800);
        assertThat(after.json().get("eventsListeners")).hasSize(2);
        assertThat(after.json().get("enabledEventTypes").valueStream().map(t -> t.asText()))
                .contains("LOGIN", "LOGOUT", "SEND_RESET_PASSWORD");
        assertThat(after.json().at("/localizationTexts/en/profile.yes").asText()).isEqualTo("Yep");
        assertThat(after.json().at("/localizationTexts/de/welcome").asText()).isEqualTo("Hallo");
        assertThat(after.userProfile().toString())
                .contains("\"costCenter\"", "\"Tel.\"", "\"reserveEmail\"", "ADMIN_EDIT");
        assertThat(done.remarks()).anyMatch(r -> r.contains("users may change phoneNumber"));

        TestUser user = realm.createUser(draft -> {});
        assertThat(Person.isIn(Person.of(stage, realm).signsIn(user.email(), user.password())))
                .isTrue();
        assertThat(lockedAfter(stage, user.realm(), user.email(), 3)).isTrue();
        resets(stage, realm, user.email());

        uninstalls(operator, before);
        signsInAsStock(stage, realm, user.email(), ResetVisit.NEW_PASSWORD);
    }

    @Test
    @DisplayName(
            "with Kerberos, X.509, a broker and flows of its own keeps their steps, order and configuration")
    void kerberosAndX509(Stage stage) {
        TestRealm realm = ForeignRealm.open(stage, "kerberos-x509");
        Operator operator = Operator.of(stage, realm);
        RealmExport before = operator.export();

        Answer done = installs(operator);

        RealmExport after = operator.export();
        assertThat(after.steps("browserFlow"))
                .containsExactly(
                        "REQUIRED >",
                        "  ALTERNATIVE auth-cookie",
                        "  ALTERNATIVE auth-spnego",
                        "  " + before.stepsOf("corp browser").get(2),
                        "  ALTERNATIVE identity-provider-redirector",
                        "  ALTERNATIVE >",
                        "    REQUIRED latchkey-sign-in",
                        "    CONDITIONAL >",
                        "      REQUIRED conditional-user-configured",
                        "      ALTERNATIVE auth-otp-form",
                        "      ALTERNATIVE latchkey-contact-code",
                        "      ALTERNATIVE latchkey-backup-code",
                        "REQUIRED latchkey-license-gate");
        assertThat(before.stepsOf("corp browser").get(2)).contains("x509", "Username or Email");
        assertThat(after.stepsOf("corp browser")).isEqualTo(before.stepsOf("corp browser"));
        assertThat(after.steps("directGrantFlow"))
                .last()
                .isEqualTo("REQUIRED latchkey-license-gate");
        assertThat(done.byHand())
                .singleElement()
                .asString()
                .contains("'corp sign in again'", "latchkey.reset");

        TestUser user = realm.createUser(draft -> {});
        assertThat(Person.of(stage, realm).signInPage().has("#kc-form-login")).isTrue();
        assertThat(Person.isIn(Person.of(stage, realm).signsIn(user.username(), user.password())))
                .isTrue();
        assertThat(lockedAfter(stage, realm, user.username(), 5)).isTrue();
        resets(stage, realm, user.email());

        uninstalls(operator, before);
        signsInAsStock(stage, realm, user.username(), ResetVisit.NEW_PASSWORD);
    }

    @Test
    @DisplayName(
            "gives clients with flows of their own copies of those, and says what it can't place")
    void clientOverrides(Stage stage) {
        TestRealm realm = ForeignRealm.open(stage, "client-override");
        Operator operator = Operator.of(stage, realm);
        RealmExport before = operator.export();

        Answer done = installs(operator);

        RealmExport after = operator.export();
        assertThat(after.stepsOf(after.override("crm", "browser")))
                .containsExactly(
                        "REQUIRED >",
                        "  ALTERNATIVE auth-cookie",
                        "  ALTERNATIVE >",
                        "    REQUIRED latchkey-sign-in",
                        "REQUIRED latchkey-license-gate");
        assertThat(after.stepsOf(after.override("crm", "direct_grant")))
                .endsWith("REQUIRED latchkey-license-gate");
        assertThat(after.stepsOf(after.override("kiosk", "browser")))
                .contains("  ALTERNATIVE acme-badge", "      ALTERNATIVE auth-password-form");
        assertThat(done.changes())
                .contains(
                        "A copy of flow 'two pages' becomes the browser flow of client 'crm'",
                        "A copy of flow 'kiosk' becomes the browser flow of client 'kiosk'");
        assertThat(done.byHand()).anyMatch(s -> s.contains("'password or passkey'"));

        TestUser user = realm.createUser(draft -> {});
        assertThat(Person.isIn(Person.of(stage, realm).signsIn(user.username(), user.password())))
                .isTrue();
        assertThat(lockedAfter(stage, realm, user.username(), 5)).isTrue();
        resets(stage, realm, user.email());

        uninstalls(operator, before);
        VisitedPage page = Person.of(stage, realm).signInPage();
        assertThat(page.has("#username") && !page.has("#password")).as("two pages again").isTrue();
    }

    @Test
    @DisplayName("with a directory signs its people in, locks and resets them")
    void directory(Stage stage) {
        try (CompanyDirectory directory = CompanyDirectory.open(DirectoryKind.PLAIN)) {
            Employee employee = Employee.hired();
            directory.add(employee);
            TestRealm realm =
                    ForeignRealm.open(
                            stage,
                            "ldap",
                            json ->
                                    connection(json)
                                            .withArray("connectionUrl")
                                            .set(
                                                    0,
                                                    "ldap://"
                                                            + stage.addressForServer(
                                                                    directory.port())));
            Operator operator = Operator.of(stage, realm);
            RealmExport before = operator.export();

            installs(operator);

            assertThat(
                            Person.isIn(
                                    Person.of(stage, realm)
                                            .signsIn(employee.uid(), employee.password())))
                    .isTrue();
            assertThat(lockedAfter(stage, realm, employee.uid(), 5)).isTrue();
            resets(stage, realm, employee.email());

            Answer undone = operator.uninstalls().expectOk();
            assertThat(undone.remarks())
                    .as("the directory gave phone numbers")
                    .anyMatch(r -> r.contains("'phoneNumber' stays: 1 person has a value"));
            RealmExport after = operator.export();
            assertThat(after.packProviders()).isEmpty();
            assertThat(after.json().get("authenticationFlows"))
                    .isEqualTo(before.json().get("authenticationFlows"));
            signsInAsStock(stage, realm, employee.uid(), ResetVisit.NEW_PASSWORD);
        }
    }

    private static ObjectNode connection(ObjectNode realm) {
        return (ObjectNode)
                realm.at("/components/org.keycloak.storage.UserStorageProvider/0/config");
    }

    /** Looks first, then installs, then again: each as it should be. */
    private static Answer installs(Operator operator) {
        Answer told = operator.looksAtInstall().expectOk();
        Answer done = operator.installs().expectOk();
        assertThat(done.changes()).isEqualTo(told.changes()).isNotEmpty();
        RealmExport after = operator.export();
        Answer again = operator.installs().expectOk();
        assertThat(again.changes()).as("changes of a second run").isEmpty();
        assertThat(operator.export().lines()).containsExactlyElementsOf(after.lines());
        return done;
    }

    private static void uninstalls(Operator operator, RealmExport before) {
        operator.uninstalls().expectOk();
        RealmExport after = operator.export();
        assertThat(after.packProviders()).isEmpty();
        assertThat(after.lines()).containsExactlyElementsOf(before.lines());
    }

    private static boolean lockedAfter(Stage stage, TestRealm realm, String name, int tries) {
        Person stranger = Person.of(stage, realm);
        VisitedPage page = null;
        for (int i = 0; i < tries; i++) {
            page = stranger.signsIn(name, "wrong-" + i);
        }
        return page.pageId().equals("login-latchkey-locked");
    }

    private static void resets(Stage stage, TestRealm realm, String address) {
        ResetVisit visit = Person.of(stage, realm).forgets(address).identify(address);
        Mail mail = newestMail(stage, address);
        visit.enterRight(mail.code().orElseThrow()).choose(ResetVisit.NEW_PASSWORD);
        assertThat(Person.isIn(Person.of(stage, realm).signsIn(address, ResetVisit.NEW_PASSWORD)))
                .isTrue();
    }

    private static Mail newestMail(Stage stage, String address) {
        return stage.mail().awaitMail(address, "a code", mail -> mail.code().isPresent());
    }

    /** By Keycloak's own pages. */
    private static void signsInAsStock(Stage stage, TestRealm realm, String name, String password) {
        Person person = Person.of(stage, realm);
        VisitedPage page = person.signInPage();
        assertThat(page.text()).doesNotContain("Latchkey");
        assertThat(Person.isIn(person.signsIn(name, password))).isTrue();
        VisitedPage reset = Person.of(stage, realm).forgets(name).page();
        assertThat(reset.pageId()).isEqualTo("login-login-reset-password");
    }
}
