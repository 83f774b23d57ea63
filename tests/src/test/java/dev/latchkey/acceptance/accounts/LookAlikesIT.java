package dev.latchkey.acceptance.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.Refusals;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.StockReset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Letters that look like others [A24]")
class LookAlikesIT {

    /** The Kelvin sign, whose lower case is an ordinary k. */
    private static final String KELVIN = "\u212a";

    @Test
    @DisplayName(
            "match nothing, in logins as in addresses; capitals do, and the mail goes to the address on file")
    void matchNothing(Stage stage) {
        TestUser user = createKiss(stage.freshRealm());
        List<String> typed = new ArrayList<>(disguises(user.username()));
        typed.addAll(disguises(user.email()));
        HttpVisitor stranger = stage.visitor().from(FreshNetwork.address());

        typed.forEach(text -> ResetVisit.begin(stranger, user.realm()).identify(text));

        assertThat(Refusals.await(user.realm(), typed.size()))
                .hasSameSizeAs(typed)
                .containsOnly("user_not_found");
        assertThat(stage.mail().all())
                .noneMatch(mail -> mail.isFor(user.email()))
                .noneMatch(mail -> typed.stream().anyMatch(mail::isFor));

        ResetVisit.begin(stranger, user.realm()).identify(user.email().toUpperCase(Locale.ROOT));
        assertThat(stage.mail().awaitMail(user.email()).to()).containsExactly(user.email());
    }

    @Test
    @DisplayName("are folded by Keycloak's own reset: the Kelvin sign finds a k (control)")
    void controlFoldsKelvin(Stage stage) {
        TestUser user = createKiss(stage.freshRealm(StockReset::bind));

        StockReset.asks(stage, user.realm(), user.username().replace("k", KELVIN));

        assertThat(stage.mail().awaitMail(user.email()).text()).contains("action-token");
    }

    private static TestUser createKiss(TestRealm realm) {
        String name = "kiss-" + UUID.randomUUID().toString().substring(0, 8);
        return realm.createUser(draft -> draft.username(name).email(name + "@mail.example.test"));
    }

    private static List<String> disguises(String name) {
        return List.of(
                name.replace("k", KELVIN),
                name.replace("i", "\u0131"),
                name.replace("i", "i\u0307"),
                name.replaceFirst("s", "\u017f"),
                name.replace("ss", "\u00df"),
                name.replaceFirst("s", "\u0455"),
                name.replaceFirst("k", "\uff4b"),
                fullWidth(name),
                name.replace("i", "i\u200d"));
    }

    private static String fullWidth(String name) {
        return name.codePoints()
                .map(c -> Character.isLetterOrDigit(c) ? c + 0xfee0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
