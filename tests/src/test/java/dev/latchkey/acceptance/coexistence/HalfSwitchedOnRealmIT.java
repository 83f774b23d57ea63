package dev.latchkey.acceptance.coexistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName(
        "A realm whose reset flow has the pack's steps, but which has not switched the pack on")
class HalfSwitchedOnRealmIT {

    @Test
    @DisplayName(
            "tells visitors that it can't be done now and leads back to sign-in; the log names the key")
    void saysSo(Stage stage) {
        TestRealm realm =
                stage.freshRealm(r -> r.withObject("/attributes").put("latchkey.enabled", "false"));
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        long mark = stage.log().mark();

        VisitedPage notice = ResetVisit.begin(visitor, realm).expect("notice").page();

        assertThat(notice.element("#latchkey-title").text())
                .isEqualTo("The password can’t be reset right now");
        assertThat(stage.log().since(mark).lines())
                .filteredOn(line -> line.contains(" ERROR "))
                .singleElement()
                .asString()
                .contains("Realm " + realm.name(), "attribute latchkey.enabled is not true");
        VisitedPage onward = visitor.open(notice.element("#latchkey-start").absUrl("href"));
        assertThat(onward.pageId()).isEqualTo("login-login");
        assertThat(Traces.rows(stage, realm.name())).isZero();
    }
}
