package dev.latchkey.acceptance.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName(
        "New sets of backup codes, at most ten an hour for an account: each costs as much as ten passwords")
class AllowanceIT {

    @Test
    @DisplayName(
            "then the page says so, whatever the tab, the last set can be confirmed, and an hour later there are more")
    void limit(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        HttpVisitor visitor = visitor(stage);
        VisitedPage page = byOwnWish(visitor, user);
        for (int made = 1; made < 10; made++) {
            page = visitor.open(page.address().toString());
        }
        PrintedCodes last = PrintedCodes.on(page);
        assertThat(last.codes()).hasSize(10);

        VisitedPage limited = visitor.open(page.address().toString());
        assertThat(limited.element("#latchkey-limit").text()).contains("10 sets within an hour");
        assertThat(limited.text()).contains(last.set());
        assertThat(limited.has("#latchkey-codes")).isFalse();
        assertThat(limited.has("#latchkey-new-set")).isFalse();
        VisitedPage elsewhere = byOwnWish(visitor(stage), user);
        assertThat(elsewhere.has("#latchkey-limit")).as("%s", elsewhere.text()).isTrue();
        assertThat(elsewhere.has("#last-signs")).isFalse();
        VisitedPage done = visitor.submit(limited.form().with("last-signs", last.end(5)));
        assertThat(SignIn.isDone(done)).as("%s: %s", done, done.text()).isTrue();
        user.signOutEverywhere();
        assertThat(CodeStep.reach(stage, user).enter(last.codes().get(0)).isAccepted()).isTrue();
        stage.clock().forward(Duration.ofMinutes(61));

        HttpVisitor later = visitor(stage);
        VisitedPage again =
                CodeStep.from(later, byOwnWish(later, user)).enter(last.codes().get(1)).goOn();
        assertThat(PrintedCodes.on(again).codes()).hasSize(10);
    }

    @Test
    @DisplayName("and a sign-in that was to make one passes without; the duty stays")
    void duty(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        HttpVisitor visitor = visitor(stage);
        VisitedPage page = SetUp.begin(stage, visitor, user);
        for (int made = 1; made < 10; made++) {
            page = visitor.open(page.address().toString());
        }
        PrintedCodes.on(page);

        VisitedPage done = SetUp.signIn(stage, visitor(stage), user);

        assertThat(SignIn.isDone(done)).as("%s: %s", done, done.text()).isTrue();
        assertThat(user.representation().get("requiredActions").toString())
                .contains("latchkey-setup-backup-codes");
    }

    private static VisitedPage byOwnWish(HttpVisitor visitor, TestUser user) {
        return SetUp.byOwnWish(visitor, user.realm(), user.username(), user.password());
    }

    private static HttpVisitor visitor(Stage stage) {
        return stage.visitor().from(FreshNetwork.address());
    }
}
