package dev.latchkey.acceptance.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A password that looks the same")
class PasswordSpellingIT {

    /** As Windows and Android write it. */
    private static final String WHOLE = "чайник, ёлка и трамвай 42";

    /** The same with letters and marks apart, and wide digits, as other systems may. */
    private static final String IN_PARTS = "чаи\u0306ник, е\u0308лка и трамваи\u0306 ４２";

    private static final String OLD_RULES = "length(8)";

    @Test
    @DisplayName(
            "signs in however it is typed, whichever way it was set; elsewhere, as in stock Keycloak, it does not (control) [R30]")
    void eitherWay(Stage stage) {
        TestRealm on = stage.freshRealm();
        TestRealm off = switchedOff(stage);

        for (String set : new String[] {WHOLE, IN_PARTS}) {
            TestUser user = on.createUser(draft -> draft.password(set));
            assertThat(signsIn(stage, user, WHOLE)).isTrue();
            assertThat(signsIn(stage, user, IN_PARTS)).isTrue();
            assertThat(signsIn(stage, user, WHOLE.replace('ё', 'е'))).isFalse();
            TestUser stock = off.createUser(draft -> draft.password(set));
            assertThat(signsIn(stage, stock, WHOLE)).isEqualTo(set.equals(WHOLE));
            assertThat(signsIn(stage, stock, IN_PARTS)).isEqualTo(set.equals(IN_PARTS));
        }
    }

    @Test
    @DisplayName(
            "is one password for a reset too: it signs in, by a program too, and is refused as used before [R30]")
    void inAReset(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.password(WHOLE));
        Tokens program = Tokens.in(stage, user.realm());
        ResetVisit visit =
                ResetVisit.asks(stage, user.realm(), user.username())
                        .enter(stage.mail().awaitMail(user.email()).code().orElseThrow());

        visit.choose(IN_PARTS).expect("reset-password");
        assertThat(visit.errorOf("password-new")).startsWith("You have used this password before.");
        visit.choose("Новыи\u0306 чаи\u0306ник и облако").expectSignIn();

        assertThat(signsIn(stage, user, "Новый чайник и облако")).isTrue();
        assertThat(program.opensWith(user, "Новый чайник и облако")).isTrue();
        assertThat(program.opensWith(user, "Новыи\u0306 чаи\u0306ник и облако")).isTrue();
    }

    @Test
    @DisplayName(
            "and was set before the pack came goes on as it was typed, by one comparison, and from then on is one"
                    + " password; its hash is made anew once, if at all [R30]")
    void fromBefore(Stage stage) {
        TestRealm realm = switchedOff(stage);
        TestUser inParts = realm.createUser(draft -> draft.password(IN_PARTS));
        TestUser plain = realm.createUser(draft -> draft.password("brass-key-opens-42"));
        realm.setAttribute("latchkey.enabled", "true");
        JsonNode before = password(stage, inParts);

        double comparisons = comparisons(stage, realm);
        assertThat(signsIn(stage, inParts, WHOLE)).as("one comparison, as typed").isFalse();
        assertThat(comparisons(stage, realm) - comparisons).isEqualTo(1);
        assertThat(signsIn(stage, inParts, IN_PARTS)).isTrue();
        assertThat(comparisons(stage, realm) - comparisons).isEqualTo(2);
        assertThat(signsIn(stage, inParts, WHOLE)).isTrue();
        assertThat(signsIn(stage, inParts, IN_PARTS)).isTrue();
        assertThat(comparisons(stage, realm) - comparisons).isEqualTo(4);
        assertThat(signsIn(stage, plain, "brass-key-opens-42")).isTrue();
        assertThat(signsIn(stage, plain, "brass-key-opens-４２")).isTrue();

        JsonNode after = password(stage, inParts);
        assertThat(after.get("createdDate")).isEqualTo(before.get("createdDate"));
        assertThat(after.get("credentialData").asText()).contains("\"latchkey.form\":[\"NFKC\"]");
        assertThat(before.get("credentialData").asText()).doesNotContain("latchkey");
    }

    @Test
    @DisplayName(
            "stays one when the realm changes its hash algorithm, and when the pack is switched off again [R30]")
    void afterAChangedAlgorithm(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> draft.password(IN_PARTS));

        realm.change(r -> r.put("passwordPolicy", OLD_RULES + " and hashAlgorithm(pbkdf2-sha256)"));
        assertThat(signsIn(stage, user, IN_PARTS)).isTrue();
        assertThat(password(stage, user).get("credentialData").asText())
                .contains("pbkdf2-sha256", "latchkey.form");
        assertThat(signsIn(stage, user, IN_PARTS)).isTrue();
        realm.setAttribute("latchkey.enabled", "false");

        assertThat(signsIn(stage, user, IN_PARTS)).isTrue();
        assertThat(signsIn(stage, user, WHOLE)).isTrue();
    }

    private static TestRealm switchedOff(Stage stage) {
        return stage.freshRealm(
                realm -> {
                    realm.put("passwordPolicy", OLD_RULES);
                    realm.withObject("/attributes").put("latchkey.enabled", "false");
                });
    }

    private static boolean signsIn(Stage stage, TestUser user, String password) {
        return SignIn.works(stage, user.realm(), user.username(), password);
    }

    private static JsonNode password(Stage stage, TestUser user) {
        Stream<JsonNode> credentials =
                stage.admin()
                        .get("realms/%s/users/%s/credentials".formatted(user.realm(), user.id()))
                        .valueStream();
        return credentials
                .filter(credential -> credential.get("type").asText().equals("password"))
                .findFirst()
                .orElseThrow();
    }

    /** Each takes one slow hash, as the server counts them. */
    private static double comparisons(Stage stage, TestRealm realm) {
        return stage.metrics()
                .count(
                        "keycloak_credentials_password_hashing_validations",
                        "realm=\"" + realm.name() + "\"");
    }
}
