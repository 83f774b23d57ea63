package dev.latchkey.acceptance.license;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Acceptance
@DisplayName("The licence gate")
class LicenseGateIT {

    private static final String BLOCKED = "login-latchkey-license-blocked";
    private static final String BANNER = "login-latchkey-license-banner";

    /** For the tests that leave the realm as it is; the others have their own. */
    private static Licenses shared;

    private Stage stage;
    private Licenses licenses;

    @BeforeAll
    static void makeRealm(Stage stage) {
        shared = Licenses.inFreshRealm(stage);
    }

    @BeforeEach
    void takeRealm(Stage theStage) {
        stage = theStage;
        licenses = shared;
    }

    /** A realm that this test may change. */
    private void ownRealm(String... attributes) {
        licenses =
                new Licenses(
                        stage,
                        stage.freshRealm(
                                realm -> {
                                    for (int i = 0; i < attributes.length; i += 2) {
                                        realm.withObject("/attributes")
                                                .put(attributes[i], attributes[i + 1]);
                                    }
                                }));
    }

    private HttpVisitor visitor() {
        return stage.visitor().from(FreshNetwork.address());
    }

    private VisitedPage signIn(HttpVisitor visitor, TestUser user) {
        return SignIn.with(visitor, licenses.realm(), user.username(), user.password());
    }

    private static void assertIn(VisitedPage answer) {
        assertThat(SignIn.isDone(answer)).as("%s: %s", answer, answer.text()).isTrue();
    }

    private static void assertAt(String pageId, VisitedPage answer) {
        assertThat(answer.pageId()).as("%s: %s", answer, answer.text()).isEqualTo(pageId);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "20, in",
        "5, banner",
        "0, banner",
        "-1, banner",
        "-10, blocked",
        "suspended, blocked",
        "-, in",
        "31.12.2025, in",
        "'2026-01-01\t<script>', in"
    })
    @DisplayName("lets in, warns or blocks by the day on which the licence ends")
    void byState(String until, String outcome) {
        VisitedPage answer = signIn(visitor(), licenses.user(until));

        switch (outcome) {
            case "in" -> assertIn(answer);
            case "banner" -> assertAt(BANNER, answer);
            default -> assertAt(BLOCKED, answer);
        }
    }

    @Test
    @DisplayName(
            "ends a day where the realm is: on one and the same day a licence runs in one zone and has ended in another")
    void zones() {
        String west = "Pacific/Pago_Pago";
        String east = "Pacific/Kiritimati";
        // both midnights are full hours of UTC: no day begins while this runs
        int minute = stage.clock().now().atZone(ZoneOffset.UTC).getMinute();
        stage.clock().forward(Duration.ofMinutes((90 - minute) % 60));
        LocalDate westernDay = stage.clock().now().atZone(ZoneId.of(west)).toLocalDate();

        for (String zone : new String[] {west, east}) {
            ownRealm(
                    "latchkey.license.zone", zone,
                    "latchkey.license.graceDays", "0",
                    "latchkey.license.onExpiring", "full");
            LocalDate today = stage.clock().now().atZone(ZoneId.of(zone)).toLocalDate();
            assertAt(BLOCKED, signInUntil(today.minusDays(1)));
            assertIn(signInUntil(today));
            assertIn(signInUntil(today.plusDays(1)));
        }
        assertAt(BLOCKED, signInUntil(westernDay));
    }

    private VisitedPage signInUntil(LocalDate lastDay) {
        return signIn(visitor(), licenses.user(lastDay.toString()));
    }

    @Test
    @DisplayName("control: where the pack is off nobody is blocked")
    void packOff() {
        ownRealm("latchkey.enabled", "false");
        TestUser user = licenses.user("-10");

        assertIn(signIn(visitor(), user));
    }

    @Test
    @DisplayName("names a value that can't be read, and whose it is, to the admin")
    void unreadable() {
        ownRealm();
        TestUser user = licenses.user("-");
        String organization =
                licenses.organization("Eastwind", Map.of("licenseExpiresAt", "31/12/2026"));
        licenses.join(user, organization);

        assertIn(signIn(visitor(), user));

        JsonNode details = licenses.event("LOGIN").get("details");
        assertThat(details.get("latchkey_license").asText()).isEqualTo("missing");
        assertThat(details.get("latchkey_license_problem").asText())
                .contains("Eastwind", "licenseExpiresAt", "31/12/2026");
        assertThat(stage.log().all()).contains("Eastwind", "31/12/2026");
    }

    @Test
    @DisplayName("blocks on no licence, and on one that can't be read, where the realm says so")
    void missingBlocks() {
        ownRealm("latchkey.license.onMissing", "blocked");

        assertAt(BLOCKED, signIn(visitor(), licenses.user("-")));
        VisitedPage page = signIn(visitor(), licenses.user("soon"));
        assertAt(BLOCKED, page);
        assertThat(page.text()).contains("You have no valid licence");
    }

    @Test
    @DisplayName("shows its banner until it was read, and then for a day no more")
    void bannerOnceADay() {
        TestUser user = licenses.user("5");
        HttpVisitor visitor = visitor();
        VisitedPage banner = signIn(visitor, user);
        assertThat(banner.element("#latchkey-days-left").text()).isEqualTo("5");
        assertAt(BANNER, signIn(visitor(), user));

        assertIn(visitor.submit(banner.form().with("step", "continue")));

        assertIn(signIn(visitor(), user));
        stage.clock().forward(Duration.ofHours(25));
        assertAt(BANNER, signIn(visitor(), user));
    }

    @Test
    @DisplayName("tells whose licence ended when, and who can renew it, in the visitor's language")
    void tells() {
        TestUser user = licenses.user("-", draft -> draft.speaking("ru"));
        String organization =
                licenses.organization(
                        "Northwind",
                        Map.of(
                                "licenseExpiresAt", "2025-12-31",
                                "licensePlan", "Команда",
                                "billingName", "Ольга",
                                "billingEmail", "olga@northwind.example"));
        licenses.join(user, organization);

        VisitedPage page = signIn(visitor(), user);

        assertAt(BLOCKED, page);
        assertThat(page.text())
                .contains("Срок лицензии истёк", "Northwind", "Команда", "31 декабря 2025")
                .contains("Ольга", "olga@northwind.example", "support@crm.example")
                .doesNotContain("billing@crm.example");
        assertThat(page.has("#latchkey-renew")).isFalse();
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'", "frame-ancestors 'none'");
    }

    @Test
    @DisplayName("goes on with a reload, and with its button, as soon as the licence is renewed")
    void renewed() {
        TestUser user = licenses.user("-10");
        HttpVisitor visitor = visitor();
        VisitedPage page = signIn(visitor, user);
        VisitedPage again = visitor.submit(page.form().with("step", "check"));
        assertAt(BLOCKED, again);
        assertThat(again.has("#latchkey-checked")).isTrue();
        HttpVisitor other = visitor();
        VisitedPage others = signIn(other, user);

        licenses.renew(user, "100");

        assertIn(visitor.open(again.address().toString()));
        assertIn(other.submit(others.form().with("step", "check")));
    }

    @Test
    @DisplayName("tells a waiting page when it may go on, and nothing to anybody else")
    void status() {
        TestUser user = licenses.user("-10");
        VisitedPage page = signIn(visitor(), user);
        String status = page.element("#latchkey-license-blocked").attr("data-status-url");

        assertThat(visitor().get(status).body()).isEqualTo("{\"state\":\"waiting\"}");
        licenses.renew(user, "100");
        assertThat(visitor().get(status).body()).isEqualTo("{\"state\":\"open\"}");
        assertThat(visitor().get(status + "x").body()).isEqualTo("{\"state\":\"expired\"}");
        stage.clock().forward(Duration.ofMinutes(31));
        assertThat(visitor().get(status).body()).isEqualTo("{\"state\":\"expired\"}");
    }

    @Test
    @DisplayName("waits for half an hour, then asks for the password again, renewed or not")
    void waitsHalfAnHour() {
        TestUser user = licenses.user("-10");
        HttpVisitor visitor = visitor();
        VisitedPage page = signIn(visitor, user);
        stage.clock().forward(Duration.ofMinutes(20));
        page = visitor.submit(page.form().with("step", "check"));
        assertAt(BLOCKED, page);
        licenses.renew(user, "100");
        stage.clock().forward(Duration.ofMinutes(11));

        VisitedPage signIn = visitor.open(page.address().toString());

        assertAt("login-login", signIn);
        assertThat(signIn.text()).contains("open for too long");
        assertIn(
                visitor.submit(
                        signIn.form("#kc-form-login")
                                .with("username", user.username())
                                .with("password", user.password())));
    }

    @Test
    @DisplayName(
            "R05, A12: stands behind an open session too, which can be left for another account")
    void openSession() {
        TestUser user = licenses.user("100");
        HttpVisitor visitor = visitor();
        assertIn(signIn(visitor, user));
        licenses.renew(user, "-10");

        VisitedPage page = visitor.open(licenses.realm().signInUri().toString());

        assertAt(BLOCKED, page);
        VisitedPage signIn = visitor.submit(page.form().with("step", "other"));
        assertAt("login-login", signIn);
        assertThat(user.openSessions()).isZero();
        TestUser other = licenses.user("100");
        assertIn(
                visitor.submit(
                        signIn.form("#kc-form-login")
                                .with("username", other.username())
                                .with("password", other.password())));
    }

    @Test
    @DisplayName("answers a silent check of an open session without a page")
    void silentCheck() {
        TestUser user = licenses.user("5");
        HttpVisitor visitor = visitor();
        VisitedPage banner = signIn(visitor, user);
        assertIn(visitor.submit(banner.form().with("step", "continue")));
        stage.clock().forward(Duration.ofMinutes(50));
        String silent = licenses.realm().signInUri() + "&prompt=none";
        assertIn(visitor.open(silent));

        licenses.renew(user, "-1");
        assertIn(visitor.open(silent));
        licenses.renew(user, "-10");
        assertThat(visitor.open(silent).redirect().orElseThrow().toString())
                .contains("error=login_required");
    }

    @Test
    @DisplayName("lets payers, and only them, through to the client where licences are renewed")
    void payer() {
        TestUser payer = licenses.user("-10");
        payer.give("license-payer");
        TestUser user = licenses.user("-10");
        String billing = billingSignIn();

        VisitedPage page = signIn(visitor(), payer);
        assertAt(BLOCKED, page);
        assertThat(page.element("#latchkey-renew").attr("href"))
                .endsWith("/billing/")
                .doesNotContain("?", payer.username());
        HttpVisitor atBilling = visitor();
        VisitedPage form = atBilling.open(billing);
        VisitedPage in =
                atBilling.submit(
                        form.form("#kc-form-login")
                                .with("username", payer.username())
                                .with("password", payer.password()));
        assertThat(in.redirect().map(URI::toString).orElseThrow()).contains("/billing/", "code=");

        HttpVisitor other = visitor();
        assertAt(
                BLOCKED,
                other.submit(
                        other.open(billing)
                                .form("#kc-form-login")
                                .with("username", user.username())
                                .with("password", user.password())));
        TestUser stopped = licenses.user("suspended");
        stopped.give("license-payer");
        HttpVisitor third = visitor();
        assertAt(
                BLOCKED,
                third.submit(
                        third.open(billing)
                                .form("#kc-form-login")
                                .with("username", stopped.username())
                                .with("password", stopped.password())));
    }

    private String billingSignIn() {
        String crm = licenses.realm().signInUri().toString();
        return crm.replace("client_id=crm&", "client_id=crm-billing&")
                .replaceFirst("redirect_uri=([^&]*)%2F&", "redirect_uri=$1%2Fbilling%2F&");
    }

    @Test
    @DisplayName("A33: leads to allowed origins only")
    void renewalAddress() {
        ownRealm("latchkey.license.renewUrl", "https://evil.example/pay");
        TestUser user = licenses.user("-10");
        assertThat(signIn(visitor(), user).has("#latchkey-renew")).isFalse();

        licenses.realm()
                .setAttribute(
                        "latchkey.license.renewOrigins",
                        "https://pay.example.org, https://evil.example");
        assertThat(signIn(visitor(), user).element("#latchkey-renew").attr("href"))
                .isEqualTo("https://evil.example/pay");
        licenses.realm().setAttribute("latchkey.license.renewOrigins", "https://evil.example.org");
        assertThat(signIn(visitor(), user).has("#latchkey-renew")).isFalse();
    }

    @Test
    @DisplayName("never blocks admins of the realm, however the licence reads, nor the exempt")
    void exempt() {
        for (String until : new String[] {"-10", "suspended"}) {
            TestUser admin = licenses.user(until);
            licenses.give(admin, "realm-management", "realm-admin");
            assertIn(signIn(visitor(), admin));
            TestUser userAdmin = licenses.user(until);
            licenses.give(userAdmin, "realm-management", "manage-users");
            assertIn(signIn(visitor(), userAdmin));
            TestUser exempt = licenses.user(until);
            exempt.give("license-exempt");
            assertIn(signIn(visitor(), exempt));
            TestUser viewer = licenses.user(until);
            licenses.give(viewer, "realm-management", "view-users");
            assertAt(BLOCKED, signIn(visitor(), viewer));
        }
    }

    @Test
    @DisplayName("looks at the organization that was chosen, else at the best of all")
    void twoOrganizations() {
        TestUser user = licenses.user("-");
        licenses.join(user, licenses.organization("Ended", Map.of("licenseExpiresAt", "-10")));
        licenses.join(user, licenses.organization("Running", Map.of("licenseExpiresAt", "100")));
        String signIn = licenses.realm().signInUri().toString();

        assertIn(signIn(visitor(), user));
        HttpVisitor visitor = visitor();
        VisitedPage form =
                visitor.open(signIn.replace("scope=openid", "scope=openid+organization%3Aended"));
        VisitedPage page =
                visitor.submit(
                        form.form("#kc-form-login")
                                .with("username", user.username())
                                .with("password", user.password()));

        assertAt(BLOCKED, page);
        assertThat(page.element("#latchkey-company").text()).isEqualTo("Ended");
    }

    @Test
    @DisplayName("takes a group's licence where there is no other, and the realm's last")
    void otherLevels() {
        ownRealm("licenseExpiresAt", licenses.day(-10));
        TestUser user = licenses.user("-");
        assertAt(BLOCKED, signIn(visitor(), user));

        licenses.group("Southwind", Map.of("licenseExpiresAt", "100"), user);

        assertIn(signIn(visitor(), user));
    }

    @Test
    @DisplayName("never counts as a failed sign-in, in a browser or at the token endpoint")
    void noFailure() {
        TestUser user = licenses.user("-10");
        licenses.createClient(
                "desk",
                client -> client.put("publicClient", true).put("directAccessGrantsEnabled", true));
        for (int i = 0; i < 6; i++) {
            assertAt(BLOCKED, signIn(visitor(), user));
            VisitedPage denied = directGrant(user);
            assertThat(denied.status()).isEqualTo(400);
            assertThat(denied.json().get("error").asText()).isEqualTo("invalid_grant");
            assertThat(denied.json().get("error_description").asText())
                    .isEqualTo("latchkey_license_expired");
        }
        JsonNode failures =
                stage.admin()
                        .get(
                                "realms/%s/attack-detection/brute-force/users/%s"
                                        .formatted(licenses.realm().name(), user.id()));
        assertThat(failures.get("numFailures").asInt()).isZero();
        assertThat(licenses.event("LOGIN_ERROR").get("error").asText())
                .isEqualTo("latchkey_license_expired");

        licenses.renew(user, "100");
        assertThat(directGrant(user).status()).isEqualTo(200);
        assertIn(signIn(visitor(), user));
    }

    private VisitedPage directGrant(TestUser user) {
        return visitor()
                .post(
                        licenses.realm().uri() + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "desk",
                                "scope", "openid",
                                "username", user.username(),
                                "password", user.password()));
    }
}
