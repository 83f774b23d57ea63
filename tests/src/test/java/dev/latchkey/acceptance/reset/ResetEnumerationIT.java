package dev.latchkey.acceptance.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.measure.VisibleAnswer;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A reset request tells nothing of the account [R07, A01, A03]")
class ResetEnumerationIT {

    @Test
    @DisplayName("by status, headers, cookies or any byte of the page, whatever login is named")
    void looksAlikeForEveryAccount(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser known = realm.createUser(draft -> {});
        TestUser disabled = realm.createUser(UserDraft::disabled);
        TestUser withoutEmail = realm.createUser(UserDraft::withoutEmail);
        TestUser unverified =
                realm.createUser(draft -> draft.unverifiedPhone(UserDraft.freshPhone()));

        List<VisibleAnswer> expected = answersTo(stage, realm, known.username());

        Map<String, String> others =
                Map.of(
                        "unknown", "nobody-of-this-name",
                        "disabled", disabled.username(),
                        "without e-mail", withoutEmail.username(),
                        "with unverified phone", unverified.username());
        others.forEach(
                (kind, login) ->
                        assertThat(answersTo(stage, realm, login)).as(kind).isEqualTo(expected));
    }

    /** The answer to the form, and the page that it leads to. */
    private static List<VisibleAnswer> answersTo(Stage stage, TestRealm realm, String login) {
        HttpVisitor visitor = stage.visitor();
        VisitedPage signIn = visitor.open(realm.signInUri().toString());
        VisitedPage identify =
                visitor.open(
                        signIn.element("a[href*=login-actions/reset-credentials]").absUrl("href"));
        VisitedPage answer = visitor.submitOnly(identify.form().with("identifier", login));
        VisitedPage verify = visitor.follow(answer);
        assertThat(verify.pageId()).isEqualTo("login-latchkey-reset-verify");
        return List.of(VisibleAnswer.of(answer, login), VisibleAnswer.of(verify, login));
    }
}
