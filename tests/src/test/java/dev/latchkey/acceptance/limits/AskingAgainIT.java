package dev.latchkey.acceptance.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.Outcomes;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Asking again for a reset message")
class AskingAgainIT {

    @Test
    @DisplayName("is not what a refresh does: twenty send nothing [A07, A28]")
    void refreshSendsNothing(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.email());

        for (int i = 0; i < 20; i++) {
            visit.reload();
        }

        Outcomes outcomes = new Outcomes(stage, user.realm());
        assertThat(outcomes.awaitRequests(1)).containsExactly("email: both");
        // Asking in earnest does send, and its code is the second to arrive, not the twenty-second.
        stage.clock().forward(Duration.ofSeconds(61));
        visit.resend();
        outcomes.awaitRequests(2);
        assertThat(stage.mail().mailsTo(user.email())).extracting(Mail::subject).hasSize(2);
    }

    @Test
    @DisplayName("before the time sends nothing and says how long to wait [R13]")
    void tooEarly(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.email());
        assertThat(visit.secondsToWait()).isBetween(50, 60);

        stage.clock().forward(Duration.ofSeconds(40));
        visit.resend();

        assertThat(visit.secondsToWait()).isBetween(1, 20);
        assertThat(visit.message())
                .contains("You can ask for another one in")
                .containsPattern("in (1?\\d|20) s");
        assertThat(visit.saysSent()).isFalse();
        assertThat(new Outcomes(stage, user.realm()).awaitRequests(1)).hasSize(1);
    }

    @Test
    @DisplayName("must wait one, two, then five minutes, in new browser sessions too [R13]")
    void waitGrowsOverSessions(Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.reset.emailsPerHour", "100");
        TestUser user = realm.createUser(draft -> {});
        String network = FreshNetwork.address();

        assertThat(asked(stage, user, network)).isTrue();
        for (int wait : List.of(60, 120, 300, 300)) {
            // The clock also runs by itself while the test does.
            stage.clock().forward(Duration.ofSeconds(wait - 20));
            assertThat(asked(stage, user, network)).as("before %d s", wait).isFalse();
            stage.clock().forward(Duration.ofSeconds(20));
            assertThat(asked(stage, user, network)).as("after %d s", wait).isTrue();
        }

        new Outcomes(stage, realm).awaitRequests(5);
        assertThat(stage.mail().mailsTo(user.email())).extracting(Mail::subject).hasSize(5);
    }

    @Test
    @DisplayName("is one's own wait: from another network the same name is served at once [A28]")
    void otherNetworksDoNotWait(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        String network = FreshNetwork.address();

        assertThat(asked(stage, user, network)).isTrue();
        assertThat(asked(stage, user, FreshNetwork.address())).isTrue();
        assertThat(asked(stage, user, network)).isFalse();

        new Outcomes(stage, user.realm()).awaitRequests(2);
        assertThat(stage.mail().mailsTo(user.email())).extracting(Mail::subject).hasSize(2);
    }

    @Test
    @DisplayName("starts at one minute again after an hour's rest")
    void forgotten(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        String network = FreshNetwork.address();
        asked(stage, user, network);
        stage.clock().forward(Duration.ofSeconds(61));
        ResetVisit second = ResetVisit.asks(stage, user.realm(), user.email(), network);
        assertThat(second.secondsToWait()).isBetween(100, 120);

        stage.clock().forward(Duration.ofMinutes(63));

        ResetVisit rested = ResetVisit.asks(stage, user.realm(), user.email(), network);
        assertThat(rested.secondsToWait()).isBetween(40, 60);
    }

    @Test
    @DisplayName("from fifteen windows at once sends one message [A06, A28]")
    void parallel(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        String network = FreshNetwork.address();
        Callable<Boolean> ask = () -> asked(stage, user, network);

        List<Boolean> sent = Together.all(Collections.nCopies(15, ask));

        assertThat(sent).containsOnlyOnce(true);
        assertThat(new Outcomes(stage, user.realm()).awaitRequests(1)).hasSize(1);
        assertThat(stage.mail().mailsTo(user.email())).extracting(Mail::subject).hasSize(1);
    }

    /** Whether somebody new on that network is told that a message went out. */
    private static boolean asked(Stage stage, TestUser user, String network) {
        return ResetVisit.asks(stage, user.realm(), user.email(), network).saysSent();
    }
}
