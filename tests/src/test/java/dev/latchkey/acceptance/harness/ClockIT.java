package dev.latchkey.acceptance.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The clock of the tests")
class ClockIT {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    @DisplayName("moves the server")
    void movesTheServer(Stage stage) {
        stage.clock().forward(TEN_MINUTES);

        assertThat(stage.clock().now())
                .isCloseTo(Instant.now().plus(TEN_MINUTES), within(5, ChronoUnit.SECONDS));
    }

    @Test
    @DisplayName("moves what the server's caches hold")
    void movesTheCaches(Stage stage) {
        String key = "clock-it-" + System.nanoTime();
        stage.clock().putSingleUseObject(key, TEN_MINUTES);

        stage.clock().forward(TEN_MINUTES.minusSeconds(60));
        assertThat(stage.clock().holdsSingleUseObject(key)).isTrue();

        stage.clock().forward(Duration.ofSeconds(61));
        assertThat(stage.clock().holdsSingleUseObject(key)).isFalse();
    }

    @Test
    @DisplayName("moves open browsers and those opened later")
    void movesTheBrowsers(Stage stage, Browsers browsers) {
        Page before = browsers.open();
        SignInPage.open(before, stage.demoRealm());
        stage.clock().forward(TEN_MINUTES);
        Page after = browsers.open();
        SignInPage.open(after, stage.demoRealm());

        assertThat(timeIn(before)).isCloseTo(stage.clock().now(), within(5, ChronoUnit.SECONDS));
        assertThat(timeIn(after)).isCloseTo(stage.clock().now(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    @DisplayName("ends a session whose idle time has passed")
    void endsSessions(Stage stage, Browsers browsers) {
        Page page = browsers.open();
        TestUser user = stage.freshRealm().createUser(draft -> {});
        SignInPage.open(page, user.realm()).signInToCrm(user.username(), user.password());
        page.navigate(user.realm().signInUri().toString());
        page.waitForURL(Crm::isSignedIn);

        stage.clock().forward(Duration.ofHours(2));

        SignInPage.open(page, user.realm());
    }

    @Test
    @DisplayName("runs periodic tasks that have become due")
    void runsDueTasks(Stage stage) {
        stage.clock().runDueTasks();
        assertThat(stage.clock().runDueTasks()).doesNotContain("ClearExpiredEvents");

        stage.clock().forward(Duration.ofDays(1));

        assertThat(stage.clock().runDueTasks()).contains("ClearExpiredEvents");
    }

    private static Instant timeIn(Page page) {
        return Instant.ofEpochMilli(((Number) page.evaluate("Date.now()")).longValue());
    }
}
