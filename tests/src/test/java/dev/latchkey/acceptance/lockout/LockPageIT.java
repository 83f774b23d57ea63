package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.page.LockPage;
import dev.latchkey.acceptance.page.LockPage.Said;
import dev.latchkey.acceptance.page.NewPasswordPage;
import dev.latchkey.acceptance.page.OtpPage;
import dev.latchkey.acceptance.page.ResetIdentifyPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Acceptance
@DisplayName("The lock page")
class LockPageIT {

    private static final Totp APP = new Totp("LATCHKEYTESTSECRET01");
    private static final Duration FIRST_LOCK = Duration.ofMinutes(10);

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "en-US, America/New_York, You can try again at %s., h:mm a",
        "en-GB, Europe/London, You can try again at %s., HH:mm",
        "ru-RU, Asia/Vladivostok, Попробовать снова можно в %s., HH:mm"
    })
    @DisplayName("says until when by the visitor's own clock, in the visitor's language")
    void ownTime(
            String language,
            String zone,
            String sentence,
            String pattern,
            Stage stage,
            Browsers browsers) {
        midnightIsFarFrom(stage, ZoneId.of(zone));
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Instant before = stage.clock().now();

        LockPage page =
                LockedOut.see(
                        stage,
                        browsers,
                        Look.english().speaking(language).in(zone),
                        user.realm(),
                        user.username());

        assertThat(page.language()).isEqualTo(language.substring(0, 2));
        assertThat(page.end())
                .isBetween(before.plus(FIRST_LOCK), stage.clock().now().plus(FIRST_LOCK));
        String time =
                DateTimeFormatter.ofPattern(pattern, Locale.US)
                        .withZone(ZoneId.of(zone))
                        .format(fullMinute(page.end()));
        assertThat(page.until()).isEqualTo(sentence.formatted(time));
        assertThat(page.timeLeft()).isBetween(Duration.ofMinutes(9), FIRST_LOCK);
        assertThat(page.reason()).contains(user.username());
    }

    @Test
    @DisplayName("names the day too when the pause ends on another one")
    void otherDay(Stage stage, Browsers browsers) {
        LocalTime now = LocalTime.ofInstant(stage.clock().now(), ZoneOffset.UTC);
        int toFiveToTheHour = Math.floorMod(55 * 60 - now.toSecondOfDay() % 3600, 3600);
        stage.clock().forward(Duration.ofSeconds(toFiveToTheHour));
        int hour = LocalTime.ofInstant(stage.clock().now(), ZoneOffset.UTC).getHour();
        // where it is eleven at night; the sign of these zones is the other way round
        int east = hour <= 11 ? -hour - 1 : 23 - hour;
        TestUser user = stage.freshRealm().createUser(draft -> {});

        LockPage page =
                LockedOut.see(
                        stage,
                        browsers,
                        Look.english().in("Etc/GMT%+d".formatted(-east)),
                        user.realm(),
                        user.username());

        String expected =
                DateTimeFormatter.ofPattern(
                                "'You can try again on' MMMM d 'at' h:mm a'.'", Locale.US)
                        .withZone(ZoneOffset.ofHours(east))
                        .format(fullMinute(page.end()));
        assertThat(page.until()).isEqualTo(expected);
    }

    @Test
    @DisplayName(
            "names the server's zone to a browser without scripts, and sends it back to the form")
    void withoutScripts(Stage stage, Browsers browsers) {
        TestRealm realm = stage.freshRealm(r -> r.put("waitIncrementSeconds", 8));
        TestUser user = realm.createUser(draft -> {});

        Page tab = browsers.open(Look.english().withoutScripts().from(FreshNetwork.address()));

        LockPage page = LockedOut.lockHere(tab, realm, user.username());

        assertThat(page.countsDown()).isFalse();
        assertThat(page.until())
                .matches(
                        "You can try again at \\d{1,2}:\\d\\d [AP]M \\(UTC([+-]\\d+(:\\d\\d)?)?\\)\\.");
        SignInPage form = new SignInPage(tab);
        assertThat(form.login()).isEqualTo(user.username());
        form.signInToCrm(user.username(), user.password());
    }

    @Test
    @DisplayName(
            "tells screen readers how long it takes, never twice a minute, and warns before the end [R39]")
    void announcements(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        LockPage page =
                LockedOut.see(stage, browsers, Look.english(), user.realm(), user.username());
        Instant end = stage.clock().now().plus(page.timeLeft());
        page.listen();

        page.tab().clock().runFor(FIRST_LOCK.minusSeconds(15).toMillis());

        List<Said> heard = page.heard();
        assertThat(heard)
                .extracting(Said::text)
                .containsExactly(
                        "You can try again in 5 min.",
                        "You can try again in 2 min.",
                        "The form comes back by itself in a few seconds.");
        assertThat(gaps(heard)).allMatch(gap -> gap.compareTo(Duration.ofMinutes(1)) >= 0);
        assertThat(Duration.between(heard.get(2).at(), end))
                .isBetween(Duration.ofSeconds(18), Duration.ofSeconds(23));
        assertThat(page.timeLeft()).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    @DisplayName("gives the form back by itself at the end, with the login in it")
    void returns(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        LockPage page =
                LockedOut.see(stage, browsers, Look.russian(), user.realm(), user.username());

        stage.clock().forward(FIRST_LOCK.minusSeconds(30));
        assertThat(new LockPage(page.tab()).timeLeft()).isLessThan(Duration.ofSeconds(31));
        stage.clock().forward(Duration.ofSeconds(31));

        SignInPage form = new SignInPage(page.tab());
        assertThat(form.login()).isEqualTo(user.username());
        form.signInToCrm(user.username(), user.password());
    }

    @Test
    @DisplayName("gives it back early when the lock is lifted elsewhere")
    void lifted(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        LockPage page =
                LockedOut.see(stage, browsers, Look.english(), user.realm(), user.username());

        stage.admin()
                .delete(
                        "realms/%s/attack-detection/brute-force/users/%s"
                                .formatted(user.realm().name(), user.id()));
        stage.clock().forward(Duration.ofMinutes(1));

        new SignInPage(page.tab()).signInToCrm(user.username(), user.password());
    }

    @Test
    @DisplayName("keeps its tab longer than Keycloak waits for anybody")
    void outlivesTheLogin(Stage stage, Browsers browsers) {
        TestRealm realm = stage.freshRealm(r -> r.put("accessCodeLifespanLogin", 100));
        TestUser user = realm.createUser(draft -> {});
        LockPage page = LockedOut.see(stage, browsers, Look.english(), realm, user.username());
        Page tab = page.tab();

        for (int minute = 1; minute < FIRST_LOCK.toMinutes(); minute++) {
            tab.waitForResponse(
                    answer -> answer.url().contains("/login-actions/"),
                    () -> stage.clock().forward(Duration.ofMinutes(1)));
        }
        stage.clock().forward(Duration.ofMinutes(1));

        SignInPage form = new SignInPage(tab);
        assertThat(form.login()).isEqualTo(user.username());
        assertThat(form.message()).isEmpty();
    }

    @Test
    @DisplayName("has a browser without scripts ask again before Keycloak forgets it")
    void outlivesTheLoginWithoutScripts(Stage stage) {
        TestRealm realm = stage.freshRealm(r -> r.put("accessCodeLifespanLogin", 100));

        Door door = Door.ofStranger(stage, realm).triesWrong("nobody-of-that-name", 5);

        String refresh = door.page().element("meta[http-equiv=refresh]").attr("content");
        assertThat(refresh).startsWith("50; url=" + stage.baseUri());
        door.visitor().open(refresh.substring(refresh.indexOf('=') + 1));
        assertThat(door.isLocked()).isTrue();
    }

    @Test
    @DisplayName("offers ways out that keys can reach, each with a line that says for whom it is")
    void ways(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        LockPage page =
                LockedOut.see(stage, browsers, Look.english(), user.realm(), user.username());

        assertThat(page.ways()).contains("Reset the password", "Sign in on your usual device");
        assertThat(page.tabTo("reset").getAttribute("aria-describedby"))
                .isEqualTo("latchkey-reset-text");
        page.tab().keyboard().press("Enter");
        new ResetIdentifyPage(page.tab());
        page.tab().goBack();
        page = new LockPage(page.tab());
        page.tabTo("other-name");
        page.tab().keyboard().press("Enter");
        new SignInPage(page.tab());
    }

    @Test
    @DisplayName("offers no reset where the realm has none")
    void noReset(Stage stage) {
        TestRealm realm = stage.freshRealm(r -> r.put("resetPasswordAllowed", false));

        Door door = Door.ofStranger(stage, realm).triesWrong("nobody-of-that-name", 5);

        assertThat(door.isLocked()).as("%s", door).isTrue();
        assertThat(door.page().has("#latchkey-reset")).isFalse();
    }

    @Test
    @DisplayName("promises no end where there is none")
    void closed(Stage stage) {
        TestRealm realm =
                stage.freshRealm(
                        r -> r.put("permanentLockout", true).put("maxTemporaryLockouts", 0));

        Door door = Door.ofStranger(stage, realm).triesWrong("nobody-of-that-name", 5);

        assertThat(door.isLocked()).as("%s", door).isTrue();
        assertThat(door.page().text()).contains("waiting is no longer enough");
        assertThat(door.page().has("#latchkey-until, #latchkey-clock, meta[http-equiv=refresh]"))
                .isFalse();
        assertThat(door.page().has("#latchkey-reset")).isTrue();
    }

    @Test
    @DisplayName("keeps what a reset has proved, and goes on there")
    void inReset(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(APP));
        Page tab = browsers.open(Look.english().from(FreshNetwork.address()));
        SignInPage.open(tab, user.realm())
                .forgotPassword()
                .identify(user.email())
                .enter(stage.mail().awaitMail(user.email()).code().orElseThrow());
        OtpPage question = new OtpPage(tab);
        for (int i = 1; i < 5; i++) {
            question = question.fail("00000" + i);
        }
        question.enter("000005");

        LockPage page = new LockPage(tab);
        assertThat(page.title()).isEqualTo("The reset is paused");
        assertThat(page.ways()).isEmpty();
        stage.clock().forward(FIRST_LOCK);
        // Keycloak reads codes by the machine's clock, see TimeBasedOTP
        new OtpPage(tab).enter(APP.code(Instant.now()));

        new NewPasswordPage(tab);
    }

    @Test
    @DisplayName("says of the visitor's own device that others still work")
    void ownDevice(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Page tab = browsers.open(Look.english().from(FreshNetwork.address()));
        SignInPage.open(tab, user.realm()).signInToCrm(user.username(), user.password());
        user.signOutEverywhere();

        LockPage page = LockedOut.lockHere(tab, user.realm(), user.username());

        assertThat(page.reason()).startsWith("On this device").contains(user.username());
        assertThat(page.ways()).contains("Sign in on another device of yours");
    }

    @Test
    @DisplayName("tells of a slowed-down network, which may be somebody else's doing")
    void network(Stage stage, Browsers browsers) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.lockout.failuresPerNetwork", "5");
        String address = FreshNetwork.address();
        HttpVisitor spraying = stage.visitor().from(address);
        IntStream.range(0, 5)
                .mapToObj(i -> realm.createUser(draft -> {}))
                .forEach(user -> SignIn.with(spraying, realm, user.username(), "Winter2026!"));
        TestUser neighbour = realm.createUser(draft -> {});
        Page tab = browsers.open(Look.english().from(address));

        SignInPage.open(tab, realm).signIn(neighbour.username(), neighbour.password());
        LockPage page = new LockPage(tab);

        assertThat(page.reason()).contains("your network");
        assertThat(page.ways()).contains("Sign in through another network");
        assertThat(page.timeLeft()).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    @DisplayName("fits a small phone, in both languages, light and dark")
    void smallPhone(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});

        for (Look look :
                List.of(
                        Look.english().onSmallPhone(),
                        Look.russian().onSmallPhone().dark(),
                        Look.russian().onSmallPhone().withoutScripts())) {
            LockPage page = LockedOut.see(stage, browsers, look, user.realm(), user.username());
            assertThat(page.needsScrollingAside()).as(look.toString()).isFalse();
        }
    }

    /** Waits a little where the pause would end on another day. */
    private static void midnightIsFarFrom(Stage stage, ZoneId zone) {
        LocalTime now = LocalTime.ofInstant(stage.clock().now(), zone);
        if (now.isAfter(LocalTime.of(23, 45))) {
            stage.clock().forward(Duration.ofMinutes(20));
        }
    }

    /** The first minute on a clock that is not before the end. */
    private static Instant fullMinute(Instant end) {
        return end.plusSeconds(60).minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
    }

    private static List<Duration> gaps(List<Said> heard) {
        return IntStream.range(1, heard.size())
                .mapToObj(i -> Duration.between(heard.get(i - 1).at(), heard.get(i).at()))
                .toList();
    }
}
