package dev.latchkey.acceptance.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Sessions whose licence has ended")
class LicenseSessionsIT {

    private static final String TASK = "LicenseSessionTask";

    @Test
    @DisplayName("end at once where the realm wants that, offline ones too; all others go on")
    void end(Stage stage) {
        Licenses licenses =
                new Licenses(
                        stage,
                        stage.freshRealm(
                                realm ->
                                        realm.withObject("/attributes")
                                                .put("latchkey.license.endSessions", "true")));
        Grants grants = new Grants(stage, licenses);
        TestUser blocked = licenses.user("100");
        TestUser running = licenses.user("100");
        TestUser exempt = licenses.user("100");
        exempt.give("license-exempt");
        VisitedPage offline = grants.password("desk", blocked, "openid offline_access");
        for (TestUser user : new TestUser[] {blocked, running, exempt}) {
            assertThat(grants.password("desk", user, "openid").status()).isEqualTo(200);
            assertThat(grants.password("light", user, "openid").status()).isEqualTo(200);
        }
        licenses.renew(blocked, "-10");
        licenses.renew(exempt, "-10");

        stage.clock().runTask(TASK);

        assertThat(blocked.openSessions()).isZero();
        assertThat(running.openSessions()).isEqualTo(2);
        assertThat(exempt.openSessions()).isEqualTo(2);
        licenses.renew(blocked, "100");
        assertThat(grants.refresh("desk", offline).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("control: stay open elsewhere, refused until the renewal and good again after it")
    void control(Stage stage) {
        Licenses licenses = Licenses.inFreshRealm(stage);
        Grants grants = new Grants(stage, licenses);
        TestUser user = licenses.user("100");
        VisitedPage tokens = grants.password("desk", user, "openid");
        licenses.renew(user, "-10");

        stage.clock().runTask(TASK);

        assertThat(user.openSessions()).isEqualTo(1);
        licenses.renew(user, "100");
        assertThat(grants.refresh("desk", tokens).status()).isEqualTo(200);
    }
}
