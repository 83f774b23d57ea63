package dev.latchkey.acceptance.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.admin.Admins;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.AdminApi;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Whoever may not change a realm's flows")
class InstallRightsIT {

    private static final String[] ALL = {"manage-realm", "manage-clients", "manage-events"};

    private static TestRealm realm;
    private static Admins people;

    @BeforeAll
    static void open(Stage stage) {
        realm = ForeignRealm.open(stage, "stock");
        people = new Admins(stage, realm);
    }

    private static List<Integer> statuses(Operator operator) {
        return List.of(
                operator.looksAtInstall().status(),
                operator.installs().status(),
                operator.looksAtUninstall().status(),
                operator.uninstalls().status());
    }

    private static Operator with(Stage stage, String... roles) {
        return Operator.with(stage, realm, people.tokenWithRoles(roles));
    }

    private static void assertUntouched(Stage stage) {
        assertThat(Operator.of(stage, realm).export().packProviders()).isEmpty();
    }

    @Test
    @DisplayName("gets nowhere: nobody, a user, an admin of users, one with some of the rights")
    void withoutRights(Stage stage) {
        assertThat(statuses(Operator.with(stage, realm, "no-token"))).containsOnly(401);
        assertThat(statuses(with(stage))).containsOnly(403);
        assertThat(statuses(with(stage, "manage-users", "view-users"))).containsOnly(403);
        assertThat(with(stage, "manage-realm", "manage-clients").installs().status())
                .isEqualTo(403);
        assertThat(with(stage, "manage-realm", "manage-events").installs().status()).isEqualTo(403);
        assertThat(with(stage, "manage-clients", "manage-events").installs().status())
                .isEqualTo(403);
        assertUntouched(stage);
    }

    @Test
    @DisplayName("with rights to look looks, and does nothing")
    void viewOnly(Stage stage) {
        assertThat(statuses(with(stage, "view-realm", "view-clients", "view-events")))
                .containsExactly(200, 403, 200, 403);
        assertUntouched(stage);
    }

    @Test
    @DisplayName("is also the administrator of another realm; who has all rights over this one may")
    void otherRealm(Stage stage) {
        TestRealm other = ForeignRealm.open(stage, "stock");
        String strangerToken = new Admins(stage, other).tokenWithRoles("realm-admin");

        assertThat(statuses(Operator.with(stage, realm, strangerToken)))
                .allMatch(status -> status == 401 || status == 403);
        assertUntouched(stage);

        TestRealm own = ForeignRealm.open(stage, "stock");
        String ownToken = new Admins(stage, own).tokenWithRoles(ALL);
        assertThat(Operator.with(stage, own, ownToken).installs().status()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "can't have the console's signed-in administrator do it from another site: no cookie counts")
    void forgedByAnotherSite(Stage stage) {
        HttpVisitor admin = stage.visitor();
        String console =
                "/realms/master/protocol/openid-connect/auth?client_id=security-admin-console"
                        + "&response_type=code&scope=openid&code_challenge_method=S256"
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
                        + stage.baseUri()
                        + "/admin/master/console/";
        VisitedPage form = admin.open(stage.baseUri() + console);
        VisitedPage in =
                admin.submit(
                        form.form("#kc-form-login")
                                .with("username", AdminApi.ADMINISTRATOR)
                                .with("password", AdminApi.ADMINISTRATOR));
        assertThat(in.address().toString() + in.redirect().map(URI::toString))
                .as("signed in to the console")
                .contains("code=");
        assertThat(admin.open(stage.baseUri() + console).has("#kc-form-login"))
                .as("control: the cookies do sign in without a password")
                .isFalse();

        for (String path : List.of("install", "uninstall")) {
            String address = "/admin/realms/" + realm.name() + "/latchkey/" + path;
            assertThat(admin.post(address, Map.of()).status()).isEqualTo(401);
        }
        assertUntouched(stage);
    }
}
