package dev.latchkey.acceptance.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Fifty uses of one backup code at once")
class RaceIT {

    @Test
    @DisplayName("let one in; the others see the page that says it was used [R16, A13]")
    void oneWins(Stage stage) {
        // so high that not the lockout decides the race
        TestRealm realm = stage.freshRealm(r -> r.put("failureFactor", 1000));
        realm.setAttribute("latchkey.lockout.failuresPerNetwork", "1000");
        TestUser user = realm.createUser(draft -> draft.app(PrintedCodes.APP));
        PrintedCodes printed = PrintedCodes.setUpBy(stage, user);
        List<CodeStep> steps =
                IntStream.range(0, 50).mapToObj(i -> CodeStep.reach(stage, user)).toList();

        List<VisitedPage> pages = Race.of(steps, printed.codes().get(5));

        assertThat(pages)
                .filteredOn(page -> page.pageId().equals("login-latchkey-backup-used"))
                .hasSize(1);
        assertThat(pages)
                .filteredOn(page -> page.pageId().equals(CodeStep.PAGE))
                .hasSize(49)
                .allSatisfy(page -> assertThat(page.text()).contains("already been used"));
        assertThat(user.representation().path("enabled").asBoolean()).isTrue();
    }
}
