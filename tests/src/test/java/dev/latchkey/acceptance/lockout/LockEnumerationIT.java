package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.measure.VisibleAnswer;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A lock tells nothing of an account")
class LockEnumerationIT {

    /** The lock's end, which differs by the moment of the fifth try. */
    private static final Pattern END =
            Pattern.compile(
                    "datetime=\"[^\"]*\">[^<]*<|data-[a-z-]+=\"\\d+\"|content=\"\\d+; url=");

    @Test
    @DisplayName(
            "each of six answers is the same for known, disabled and unknown names [R07, A01, A04]")
    void bytes(Stage stage) {
        TestRealm realm = stage.freshRealm();
        List<String> names =
                List.of(
                        realm.createUser(draft -> {}).username(),
                        realm.createUser(UserDraft::disabled).username(),
                        realm.createUser(UserDraft::withoutEmail).username(),
                        "nobody-of-that-name");

        List<List<VisibleAnswer>> answers = names.stream().map(n -> six(stage, realm, n)).toList();

        assertThat(answers).allSatisfy(of -> assertThat(of).isEqualTo(answers.get(0)));
    }

    private static List<VisibleAnswer> six(Stage stage, TestRealm realm, String name) {
        Door door = Door.ofStranger(stage, realm);
        List<VisibleAnswer> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            VisitedPage page = door.tries(name, "wrong-" + i).page();
            VisibleAnswer seen = VisibleAnswer.of(page, name);
            answers.add(
                    new VisibleAnswer(
                            seen.status(),
                            seen.headers(),
                            END.matcher(seen.body()).replaceAll("")));
        }
        return answers;
    }
}
