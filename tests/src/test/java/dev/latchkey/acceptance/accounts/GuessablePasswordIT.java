package dev.latchkey.acceptance.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.latchkey.acceptance.realm.AdminApiException;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A password that is easily guessed")
class GuessablePasswordIT {

    private static final String GOOD = "чайник трамвай облако";

    @Test
    @DisplayName("is refused in a reset with what makes it easy, in English [R30]")
    void inEnglish(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});

        ResetVisit visit = newPasswordPage(stage, user);
        assertThat(visit.page().text())
                .contains("Length in characters: 15 or more", "Not easy to guess");
        assertReasons(
                visit,
                Map.of(
                        "short-one",
                        "Your password alone opens this account, so it needs 15 characters or more."
                                + " Three or four words are easy to remember.",
                        "trolltrolltrolltroll",
                        "Repeats add little. Add another word instead.",
                        user.username() + "2024!",
                        "Your name, login, email, phone, birthday and company are tried first. Leave"
                                + " them out.",
                        "qwertyuiopasdfgh",
                        "This is one of the passwords that are tried first. Choose three or four words that"
                                + " do not belong together."));
        visit.choose(GOOD).expectSignIn();
    }

    @Test
    @DisplayName("is refused in a reset with what makes it easy, in Russian [R30]")
    void inRussian(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.speaking("ru"));

        ResetVisit visit = newPasswordPage(stage, user);
        assertThat(visit.page().text()).contains("Нелегко угадать");
        assertReasons(
                visit,
                Map.of(
                        "коротко1",
                        "Этот вход защищён только паролем, поэтому нужна длина от\u00a015 знаков."
                                + " Три-четыре слова запомнить легко.",
                        "йцукенгшщзхъфывап",
                        "Соседние клавиши подбирают быстро. Возьмите три-четыре слова, не связанных"
                                + " друг с\u00a0другом."));
    }

    @Test
    @DisplayName("is refused wherever it is set; with a second factor a short one may do [R30]")
    void elsewhere(Stage stage) {
        TestUser alone = stage.freshRealm().createUser(draft -> {});
        TestUser withApp =
                alone.realm().createUser(draft -> draft.app(new Totp("JBSWY3DPEHPK3PXPJBSW")));

        assertThatThrownBy(() -> set(stage, alone, "xK9#mQ2$v"))
                .isInstanceOf(AdminApiException.class)
                .hasMessageContaining("it needs 15 characters or more");
        assertThatCode(() -> set(stage, withApp, "xK9#mQ2$v")).doesNotThrowAnyException();
        assertThatThrownBy(() -> set(stage, withApp, "gfhjkm777"))
                .hasMessageContaining("This word is easy to guess");
    }

    @Test
    @DisplayName("is taken where the policy does not name it (control) [R30]")
    void control(Stage stage) {
        TestUser user =
                stage.freshRealm(realm -> realm.put("passwordPolicy", "length(8)"))
                        .createUser(draft -> {});

        assertThatCode(() -> set(stage, user, "gfhjkm777")).doesNotThrowAnyException();
    }

    private static void assertReasons(ResetVisit visit, Map<String, String> reasons) {
        reasons.forEach(
                (password, reason) -> {
                    visit.choose(password).expect("reset-password");
                    assertThat(visit.errorOf("password-new")).as(password).isEqualTo(reason);
                });
    }

    private static ResetVisit newPasswordPage(Stage stage, TestUser user) {
        return ResetVisit.asks(stage, user.realm(), user.username())
                .enter(stage.mail().awaitMail(user.email()).code().orElseThrow());
    }

    private static void set(Stage stage, TestUser user, String password) {
        JsonNode credential =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "password")
                        .put("value", password)
                        .put("temporary", false);
        stage.admin()
                .put(
                        "realms/%s/users/%s/reset-password".formatted(user.realm(), user.id()),
                        credential);
    }
}
