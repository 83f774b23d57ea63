package dev.latchkey.acceptance.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.measure.VisibleAnswer;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;

/** What holds for every account whose password is not Keycloak's to change. */
final class Elsewhere {

    private Elsewhere() {}

    /** The mail says where, and brings nothing to reset with. */
    static void isToldBy(Mail mail, String keeper) {
        assertThat(mail.subject()).isEqualTo("CRM: where to change your password");
        assertThat(mail.text()).contains("the password from “" + keeper + "”");
        assertThat(mail.htmlText()).contains("the password from “" + keeper + "”");
        assertThat(mail.code()).isEmpty();
        assertThat(mail.links()).isEmpty();
    }

    /** The page is that of an account that can be reset. */
    static void isNotToldBy(Stage stage, TestRealm realm, String login) {
        String local = realm.createUser(draft -> {}).username();
        assertThat(pageFor(stage, realm, login)).isEqualTo(pageFor(stage, realm, local));
    }

    private static VisibleAnswer pageFor(Stage stage, TestRealm realm, String login) {
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage page = ResetVisit.begin(visitor, realm).identify(login).page();
        return VisibleAnswer.of(page, login);
    }
}
