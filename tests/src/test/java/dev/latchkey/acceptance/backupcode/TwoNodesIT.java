package dev.latchkey.acceptance.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.TwoNodes;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
@DisplayName("Two nodes on one PostgreSQL")
class TwoNodesIT {

    @Test
    @DisplayName(
            "let one in of fifty uses of one backup code at once, and both know it afterwards [R16, A13]")
    void oneWins() {
        try (TwoNodes cluster = TwoNodes.start()) {
            TestRealm realm =
                    cluster.freshRealm(
                            r -> {
                                // so high that not the lockout decides the race
                                r.put("failureFactor", 1000);
                                r.withObject("/attributes")
                                        .put("latchkey.lockout.failuresPerNetwork", "1000");
                            });
            TestUser user = realm.createUser(draft -> {});
            HttpVisitor owner = cluster.visitor(0).from(FreshNetwork.address());
            PrintedCodes printed =
                    PrintedCodes.confirmed(
                            owner, SetUp.byOwnWish(owner, realm, user.username(), user.password()));
            List<CodeStep> steps =
                    IntStream.range(0, 50).mapToObj(i -> reach(cluster, i % 2, user)).toList();

            List<VisitedPage> pages = Race.of(steps, printed.codes().get(5));

            assertThat(pages)
                    .filteredOn(page -> page.pageId().equals("login-latchkey-backup-used"))
                    .hasSize(1);
            assertThat(pages)
                    .filteredOn(page -> page.text().contains("already been used"))
                    .hasSize(49);
            for (int node : List.of(0, 1)) {
                assertThat(reach(cluster, node, user).enter(printed.codes().get(5)).error())
                        .contains("already been used");
                assertThat(
                                reach(cluster, node, user)
                                        .enter(printed.codes().get(node))
                                        .page()
                                        .text())
                        .contains("Codes that you have left: %d.".formatted(8 - node));
            }
        }
    }

    private static CodeStep reach(TwoNodes cluster, int node, TestUser user) {
        HttpVisitor visitor = cluster.visitor(node).from(FreshNetwork.address());
        return CodeStep.from(
                visitor,
                SignIn.with(
                        visitor, cluster.at(node, user.realm()), user.username(), user.password()));
    }
}
