package dev.latchkey.acceptance.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A password that the realm's policy refuses")
class PasswordRefusalIT {

    private static final String OTHER_PASSWORD = "seven calm rivers run north";

    @Test
    @DisplayName("is refused with the reason, in English, and the next one may do")
    void inEnglish(Stage stage) {
        TestUser user = strictRealm(stage).createUser(PasswordRefusalIT::longLogin);
        ResetVisit visit = newPasswordPage(stage, user);

        assertReasons(
                visit,
                Map.of(
                        "short1!A",
                        "This password is too short. Length in characters: 12 or more.",
                        "no digits at all!",
                        "This password has too few digits. It needs at least 1.",
                        user.username(),
                        "The password must not be the same as your login. Choose another one.",
                        user.email(),
                        "The password must not be the same as your email. Choose another one."));
        visit.choose("seven calm rivers run north 7").expectSignIn();
    }

    @Test
    @DisplayName("is refused with the reason, in Russian")
    void inRussian(Stage stage) {
        TestUser user = strictRealm(stage).createUser(draft -> longLogin(draft).speaking("ru"));
        ResetVisit visit = newPasswordPage(stage, user);

        assertReasons(
                visit,
                Map.of(
                        "коротко1",
                        "Пароль слишком короткий. Длина в знаках\u00a0— от\u00a012.",
                        "совсем без цифр",
                        "В пароле мало цифр. Нужно не меньше\u00a01.",
                        user.password(),
                        "Такой пароль у вас уже был. Придумайте другой.",
                        user.username(),
                        "Пароль не должен совпадать с логином. Придумайте другой.",
                        user.email(),
                        "Пароль не должен совпадать с адресом почты. Придумайте другой."));
    }

    @Test
    @DisplayName("may be one of before: the current one, and the one before that [A39]")
    void usedBefore(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit first = newPasswordPage(stage, user);

        first.choose(user.password()).expect("reset-password");
        assertThat(first.errorOf("password-new"))
                .isEqualTo("You have used this password before. Choose another one.");
        first.choose(OTHER_PASSWORD).expectSignIn();

        ResetVisit second = newPasswordPageAgain(stage, user);
        second.choose(user.password()).expect("reset-password");
        assertThat(second.errorOf("password-new"))
                .isEqualTo("You have used this password before. Choose another one.");
        assertThat(signsIn(stage, user, user.password())).isFalse();
        assertThat(signsIn(stage, user, OTHER_PASSWORD)).isTrue();
    }

    @Test
    @DisplayName("is taken once more where the policy keeps no history (control) [A39]")
    void controlWithoutHistory(Stage stage) {
        TestUser user =
                stage.freshRealm(realm -> realm.put("passwordPolicy", "length(12)"))
                        .createUser(draft -> {});

        newPasswordPage(stage, user).choose(user.password()).expectSignIn();

        assertThat(signsIn(stage, user, user.password())).isTrue();
    }

    private static TestRealm strictRealm(Stage stage) {
        return stage.freshRealm(
                realm ->
                        realm.put(
                                "passwordPolicy",
                                "length(12) and digits(1) and notUsername and notEmail"
                                        + " and passwordHistory(5)"));
    }

    /** Not refused for its length. */
    private static UserDraft longLogin(UserDraft draft) {
        return draft.username("somebody-" + UUID.randomUUID());
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

    /** Once the code of the first time and the notice of the change have come. */
    private static ResetVisit newPasswordPageAgain(Stage stage, TestUser user) {
        int before = stage.mail().awaitMails(user.email(), 2).size();
        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.username());
        return visit.enter(
                stage.mail().awaitMails(user.email(), before + 1).get(before).code().orElseThrow());
    }

    private static boolean signsIn(Stage stage, TestUser user, String password) {
        return SignIn.works(stage, user.realm(), user.username(), password);
    }
}
