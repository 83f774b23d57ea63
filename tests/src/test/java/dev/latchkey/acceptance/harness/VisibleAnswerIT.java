package dev.latchkey.acceptance.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.measure.VisibleAnswer;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With Keycloak's own sign-in as the control: its pages are known to be alike, or not. */
@Acceptance
@DisplayName("The comparison of answers")
class VisibleAnswerIT {

    @Test
    @DisplayName("finds two visits of one page alike")
    void alike(Stage stage) {
        String signIn = stage.demoRealm().signInUri().toString();

        VisitedPage one = stage.visitor().open(signIn);
        VisitedPage other = stage.visitor().open(signIn);

        assertThat(one.body()).isNotEqualTo(other.body());
        assertThat(VisibleAnswer.of(one, "")).isEqualTo(VisibleAnswer.of(other, ""));
    }

    @Test
    @DisplayName("sees what differs, and only that")
    void different(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        String signIn = user.realm().signInUri().toString();
        HttpVisitor visitor = stage.visitor();

        VisibleAnswer english = VisibleAnswer.of(visitor.open(signIn), "");
        VisibleAnswer russian = VisibleAnswer.of(stage.visitor().speaking("ru").open(signIn), "");
        VisibleAnswer again = VisibleAnswer.of(visitor.open(signIn), "");

        assertThat(english).isNotEqualTo(russian);
        assertThat(english.body()).isEqualTo(again.body());
    }

    @Test
    @DisplayName("finds a known and an unknown login alike at Keycloak's own sign-in")
    void wrongPasswords(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});

        assertThat(answerTo(stage, user, "nobody-of-this-name"))
                .isEqualTo(answerTo(stage, user, user.username()));
    }

    private static VisibleAnswer answerTo(Stage stage, TestUser user, String login) {
        HttpVisitor visitor = stage.visitor();
        VisitedPage signIn = visitor.open(user.realm().signInUri().toString());
        VisitedPage refusal =
                visitor.submit(signIn.form().with("username", login).with("password", "wrong"));
        assertThat(refusal.pageId()).isEqualTo("login-login");
        return VisibleAnswer.of(refusal, login);
    }
}
