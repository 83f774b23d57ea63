package dev.latchkey.acceptance.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.SignIn;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The shipped realm's password policy")
class ShippedPasswordPolicyIT {

    private static final Totp APP = new Totp("JBSWY3DPEHPK3PXPJBSW");

    @Test
    @DisplayName("asks for no kinds of signs and for no change every so many days [R30]")
    void asksForNoMore(Stage stage) {
        String policy =
                stage.admin()
                        .get("realms/" + stage.demoRealm().name())
                        .get("passwordPolicy")
                        .asText();

        assertThat(policy)
                .contains("length(8)", "latchkey-guessable(3)", "passwordHistory(5)")
                .doesNotContainPattern(
                        "digits|upperCase|lowerCase|specialChars|regexPattern|forceExpired");
    }

    @Test
    @DisplayName("takes 8 signs beside a second factor, and no 7; 15 alone, and no 14 [R30]")
    void lengths(Stage stage) {
        TestRealm realm = stage.freshRealm();
        SetPassword alone = SetPassword.of(stage, realm.createUser(draft -> {}));
        SetPassword withApp = SetPassword.of(stage, realm.createUser(draft -> draft.app(APP)));

        assertThat(withApp.refusal("vB7!tR4&")).isEmpty();
        assertThat(withApp.refusal("vB7!tR4")).isNotEmpty();
        assertThat(alone.refusal("vB7!tR4&mQ2#xK9")).isEmpty();
        assertThat(alone.refusal("vB7!tR4&mQ2#xK"))
                .contains(
                        "Your password alone opens this account, so it needs 15 characters or more.");
    }

    @Test
    @DisplayName("takes a long sentence with spaces and emoji, which then signs in [R30]")
    void longOnes(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        String sentence =
                "Зелёный чайник 🫖 едет в трамвае 🚋 над облаком, а гвоздь поёт 🎵 всю ночь";
        assertThat(sentence.length()).isGreaterThan(64);

        assertThat(SetPassword.of(stage, user).refusal(sentence)).isEmpty();

        assertThat(SignIn.works(stage, user.realm(), user.username(), sentence)).isTrue();
    }

    @Test
    @DisplayName(
            "takes none of the last five again, the present one among them, and then the first one [R30]")
    void history(Stage stage) {
        TestUser user =
                stage.freshRealm().createUser(draft -> draft.password("river lamp orchid violin"));
        SetPassword passwords = SetPassword.of(stage, user);
        List<String> more =
                List.of(
                        "copper anchor meadow train",
                        "walnut signal harbour quilt",
                        "pepper castle tunnel moss",
                        "velvet engine garlic storm");

        more.forEach(password -> assertThat(passwords.refusal(password)).isEmpty());

        assertThat(passwords.refusal("river lamp orchid violin")).contains("last 5 passwords");
        assertThat(passwords.refusal(more.get(3))).contains("last 5 passwords");
        assertThat(passwords.refusal("saddle puzzle comet brick")).isEmpty();
        assertThat(passwords.refusal("river lamp orchid violin")).isEmpty();
    }
}
