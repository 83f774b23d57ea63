package dev.latchkey.acceptance.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The pack's public paths")
class PublicPathsIT {

    @Test
    @DisplayName("redirect to where a password is changed [R42]")
    void changePassword(Stage stage) {
        TestRealm realm = stage.freshRealm();

        VisitedPage answer = stage.visitor().get(realm.uri() + "/latchkey/change-password");

        assertThat(answer.status()).isIn(302, 303, 307);
        URI target = answer.redirect().orElseThrow();
        assertThat(target)
                .isEqualTo(URI.create(realm.uri() + "/account/account-security/signing-in"));
        assertThat(stage.visitor().get(target.toString()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("send who comes to start on to the CRM's home page")
    void start(Stage stage) {
        TestRealm realm = stage.freshRealm();

        VisitedPage answer = stage.visitor().get(realm.uri() + "/latchkey/start");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(realm.signInUri().getQuery())
                .contains("redirect_uri=" + answer.redirect().orElseThrow() + "&");
    }

    @Test
    @DisplayName("are not there in a realm that has not opted in")
    void switchedOff(Stage stage) {
        TestRealm realm =
                stage.freshRealm(
                        shipped ->
                                shipped.withObject("/attributes").put("latchkey.enabled", "false"));

        for (String path : new String[] {"start", "change-password", "done", "r/x", "status/x"}) {
            assertThat(stage.visitor().get(realm.uri() + "/latchkey/" + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }
}
