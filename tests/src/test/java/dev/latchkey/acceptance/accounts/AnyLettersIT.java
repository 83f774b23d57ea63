package dev.latchkey.acceptance.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.Refusals;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName(
        "A name with letters beyond the basic plane, which not every database can be asked for")
class AnyLettersIT {

    private static final String NAME = "key-\ud83d\udd11";

    @Test
    @DisplayName("is an unknown name like others, at the sign-in and in a reset [A01]")
    void unknown(Stage stage) {
        TestRealm realm = stage.freshRealm();

        VisitedPage other = signsIn(stage, realm, "key-holder");
        VisitedPage page = signsIn(stage, realm, NAME);
        assertThat(page.status()).isEqualTo(other.status());
        assertThat(page.pageId()).isEqualTo(other.pageId()).isEqualTo("login-login");

        assertThat(ResetVisit.asks(stage, realm, NAME).saysSent()).isTrue();
        assertThat(Refusals.await(realm, 1)).containsExactly("user_not_found");
    }

    private static VisitedPage signsIn(Stage stage, TestRealm realm, String name) {
        return SignIn.with(stage.visitor().from(FreshNetwork.address()), realm, name, "wrong");
    }
}
