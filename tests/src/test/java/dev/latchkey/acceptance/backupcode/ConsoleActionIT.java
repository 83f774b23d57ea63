package dev.latchkey.acceptance.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Backup codes by one's own wish, as the account console asks for them")
class ConsoleActionIT {

    @Test
    @DisplayName("are set up, and the console is told")
    void setUp(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        HttpVisitor visitor = visitor(stage);
        VisitedPage page = byOwnWish(visitor, user);

        VisitedPage done =
                visitor.submit(page.form().with("last-signs", PrintedCodes.on(page).end(2)));

        assertThat(status(done)).isEqualTo("success");
        assertThat(user.credentialTypes()).contains("latchkey-backup-codes");
    }

    @Test
    @DisplayName("cancelled leave all as it was: the set before is valid, the one shown is not")
    void cancelled(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        HttpVisitor visitor = visitor(stage);
        PrintedCodes before = PrintedCodes.confirmed(visitor, byOwnWish(visitor, user));
        VisitedPage page = visitor.open(address(user, "latchkey-setup-backup-codes"));
        PrintedCodes shown = PrintedCodes.on(page);
        assertThat(page.has("#latchkey-later")).isFalse();

        VisitedPage back = visitor.submit(page.form().with("cancel-aia", "true"));

        assertThat(status(back)).isEqualTo("cancelled");
        user.signOutEverywhere();
        assertThat(CodeStep.reach(stage, user).enter(shown.codes().get(0)).isAccepted()).isFalse();
        assertThat(CodeStep.reach(stage, user).enter(before.codes().get(0)).isAccepted()).isTrue();
    }

    @Test
    @DisplayName("are renewed, and the set before stops working [R14, R36]")
    void renewed(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        HttpVisitor visitor = visitor(stage);
        PrintedCodes before = PrintedCodes.confirmed(visitor, byOwnWish(visitor, user));
        VisitedPage page = visitor.open(address(user, "latchkey-setup-backup-codes"));
        assertThat(page.text()).contains("Your old codes work until you confirm the new ones");

        PrintedCodes fresh = PrintedCodes.confirmed(visitor, page);

        user.signOutEverywhere();
        assertThat(user.credentialTypes()).containsOnlyOnce("latchkey-backup-codes");
        assertThat(CodeStep.reach(stage, user).enter(before.codes().get(0)).isAccepted()).isFalse();
        assertThat(CodeStep.reach(stage, user).enter(fresh.codes().get(0)).isAccepted()).isTrue();
    }

    @Test
    @DisplayName("are removed at once, and nobody is asked for them any more [R36]")
    void removed(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(PrintedCodes.APP));
        PrintedCodes.setUpBy(stage, user);
        HttpVisitor visitor = visitor(stage);
        SetUp.signIn(stage, visitor, user);

        VisitedPage page =
                visitor.open(address(user, "delete_credential:" + credentialId(stage, user)));
        VisitedPage done = visitor.submit(page.form("form:has([name=accept])"));

        assertThat(status(done)).isEqualTo("success");
        assertThat(user.credentialTypes()).doesNotContain("latchkey-backup-codes");
        user.signOutEverywhere();
        VisitedPage question = SetUp.passwordOnly(visitor(stage), user);
        assertThat(question.pageId()).isEqualTo("login-login-otp");
    }

    private static String credentialId(Stage stage, TestUser user) {
        return stage.admin()
                .get("realms/%s/users/%s/credentials".formatted(user.realm().name(), user.id()))
                .valueStream()
                .filter(c -> c.get("type").asText().equals("latchkey-backup-codes"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    private static VisitedPage byOwnWish(HttpVisitor visitor, TestUser user) {
        return SetUp.byOwnWish(visitor, user.realm(), user.username(), user.password());
    }

    private static String address(TestUser user, String action) {
        return user.realm().signInUri() + "&kc_action=" + action;
    }

    private static String status(VisitedPage page) {
        return page.redirect()
                .orElseThrow(() -> new AssertionError(page + ": " + page.text()))
                .getQuery()
                .replaceFirst(".*kc_action_status=([a-z_]+).*", "$1");
    }

    private static HttpVisitor visitor(Stage stage) {
        return stage.visitor().from(FreshNetwork.address());
    }
}
