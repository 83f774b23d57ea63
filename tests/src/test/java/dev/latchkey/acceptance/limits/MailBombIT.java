package dev.latchkey.acceptance.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.Outcomes;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Acceptance
@Tag("slow")
@DisplayName("A stranger who asks for somebody's reset without end")
class MailBombIT {

    /** What an address gets in an hour, and what strangers may use of it. */
    private static final int MAILS_PER_HOUR = 10;

    private static final int STRANGERS_SHARE = 7;

    private static final int NETWORKS = 12;

    private static final Duration HOUR = Duration.ofHours(1);

    /** The longest wait between two messages that one network is granted. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(300);

    /**
     * From twelve networks that the account does not know. In the first minute one request goes out in each second. Later only
     * those are made that do not fall into their network's wait, one every 25 seconds: that the rest of the 3600 gets
     * nothing is shown by that minute, and by {@link AskingAgainIT}.
     */
    @Test
    @DisplayName(
            "each second for an hour fills no mailbox and keeps no owner out, new device or not [A28, rule 2]")
    void hour(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        String home = FreshNetwork.address();
        Familiar.signIn(stage.visitor().from(home), user);
        Outcomes outcomes = new Outcomes(stage, user.realm());
        Duration betweenRequests = LONGEST_WAIT.dividedBy(NETWORKS);
        Attacker attacker = new Attacker(stage, user, FreshNetwork.addresses(NETWORKS));

        for (int second = 0; second < 60; second++) {
            attacker.ask();
            stage.clock().forward(Duration.ofSeconds(1));
        }
        outcomes.awaitRequests(attacker.granted());
        assertThat(ownersWayIn(stage, user)).isTrue();
        while (attacker.lasted().compareTo(HOUR.minus(LONGEST_WAIT)) < 0) {
            attacker.ask();
            stage.clock().forward(betweenRequests);
            if (attacker.requests() % NETWORKS == 0) {
                outcomes.awaitRequests(attacker.granted());
                assertThat(ownersWayIn(stage, user)).as("after %s", attacker.lasted()).isTrue();
            }
        }

        outcomes.awaitRequests(attacker.granted());
        assertThat(attacker.granted()).isGreaterThan(100);
        assertThat(stage.mail().mailsTo(user.email()))
                .extracting(Mail::subject)
                .hasSize(STRANGERS_SHARE);

        // At home he gets his own message at once.
        int before = stage.mail().mailsTo(user.email()).size();
        ResetVisit atHome = ResetVisit.asks(stage, user.realm(), user.email(), home);
        assertThat(atHome.saysSent()).isTrue();
        Mail own = stage.mail().awaitMails(user.email(), before + 1).get(before);
        assertThat(stage.mail().mailsTo(user.email()))
                .extracting(Mail::subject)
                .hasSizeLessThanOrEqualTo(MAILS_PER_HOUR);
        // On a new device elsewhere the newest link of the mailbox lets him in, whoever asked for
        // it.
        ResetVisit elsewhere = ResetVisit.follows(stage, own.link());
        assertThat(elsewhere.choose(ResetVisit.NEW_PASSWORD).isDone()).isTrue();
    }

    @Test
    @DisplayName(
            "in sixty windows at once, each on a network of its own, sends no more than one link's life allows [A28]")
    void burst(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        List<Callable<ResetVisit>> windows =
                FreshNetwork.addresses(60).stream()
                        .<Callable<ResetVisit>>map(
                                network ->
                                        () ->
                                                ResetVisit.asks(
                                                        stage, user.realm(), user.email(), network))
                        .toList();

        assertThat(Together.all(windows)).allMatch(ResetVisit::saysSent);

        new Outcomes(stage, user.realm()).awaitRequests(60);
        assertThat(stage.mail().mailsTo(user.email()))
                .extracting(Mail::subject)
                .hasSize(STRANGERS_SHARE - 1);
    }

    @Test
    @DisplayName("fills the mailbox under Keycloak's own reset [control of A28]")
    void stockKeycloak(Stage stage) {
        TestRealm realm = stage.freshRealm(r -> r.put("resetCredentialsFlow", "reset credentials"));
        TestUser user = realm.createUser(draft -> {});

        for (int i = 0; i < 30; i++) {
            HttpVisitor attacker = stage.visitor().from(FreshNetwork.address());
            VisitedPage ask =
                    attacker.open(
                            realm.uri() + "/login-actions/reset-credentials?client_id=account");
            attacker.submitOnly(ask.form().with("username", user.email()));
        }

        assertThat(stage.mail().awaitMails(user.email(), 30)).extracting(Mail::subject).hasSize(30);
    }

    /** Whether the newest link in the owner's mailbox works on a device that nobody has seen before. */
    private static boolean ownersWayIn(Stage stage, TestUser user) {
        List<Mail> mailbox = stage.mail().awaitMails(user.email(), 1);
        String newest = mailbox.get(mailbox.size() - 1).link();
        return stage.visitor().from(FreshNetwork.address()).get(newest).status() == 200;
    }

    /** Has a window open on each of many networks, and asks again in one after the other. */
    private static final class Attacker {

        private final List<ResetVisit> windows = new ArrayList<>();
        private final Stage stage;
        private final TestUser victim;
        private final List<String> networks;
        private final Duration start;
        private int requests;
        private int granted;

        Attacker(Stage stage, TestUser victim, List<String> networks) {
            this.stage = stage;
            this.victim = victim;
            this.networks = networks;
            start = stage.clock().offset();
        }

        void ask() {
            int turn = requests++ % networks.size();
            boolean sent =
                    turn == windows.size()
                            ? openWindow(networks.get(turn)).saysSent()
                            : windows.get(turn).resend().saysSent();
            granted += sent ? 1 : 0;
        }

        int requests() {
            return requests;
        }

        /** How many of the requests were not stopped by the network's wait. */
        int granted() {
            return granted;
        }

        Duration lasted() {
            return stage.clock().offset().minus(start);
        }

        private ResetVisit openWindow(String network) {
            ResetVisit window = ResetVisit.asks(stage, victim.realm(), victim.username(), network);
            windows.add(window);
            return window;
        }
    }
}
