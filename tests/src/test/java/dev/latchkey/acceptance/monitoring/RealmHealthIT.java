package dev.latchkey.acceptance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.admin.Admins;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.FaultySmtp;
import dev.latchkey.acceptance.measure.LeakScan;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.sms.GatewayMode;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The health of a realm's messages")
class RealmHealthIT {

    @Test
    @DisplayName(
            "tells what was seen last of gateway and mail server, alive and dead, and of the day's SMS [A23]")
    void seen(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> draft.phone(UserDraft.freshPhone()));
        RealmHealth health = ofServer(stage, realm);
        assertThat(health.seen().at("/sms/state").asText()).isEqualTo("untried");
        assertThat(health.seen().at("/mail/state").asText()).isEqualTo("untried");
        assertThat(health.seen().at("/smsOfDay/breaker").asText()).isEqualTo("closed");

        ResetVisit.asks(stage, realm, user.phone());
        ResetVisit.asks(stage, realm, user.email());
        JsonNode alive =
                await(
                        health,
                        v -> is(v, "/sms/state", "working") && is(v, "/mail/state", "working"));
        assertThat(alive.at("/sms/lastTaken").asText())
                .matches("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(alive.at("/gateway").asText()).isEqualTo("generic");
        assertThat(alive.at("/smsOfDay/used").asInt()).isEqualTo(1);
        assertThat(alive.at("/smsOfDay/limit").asInt()).isEqualTo(1000);

        TestUser unlucky = realm.createUser(draft -> draft.phone(UserDraft.freshPhone()));
        stage.sms().behave(GatewayMode.DOWN);
        try (FaultySmtp smtp = new FaultySmtp(FaultySmtp.Fault.GARBAGE)) {
            realm.sendMailThrough(smtp.port());
            ResetVisit.asks(stage, realm, unlucky.phone());
            ResetVisit.asks(stage, realm, unlucky.email());
            JsonNode dead =
                    await(
                            health,
                            v -> is(v, "/sms/state", "failing") && is(v, "/mail/state", "failing"));

            assertThat(dead.at("/sms/fault").asText()).isEqualTo("unreachable");
            assertThat(dead.at("/sms/faultsInARow").asInt()).isEqualTo(1);
            assertThat(dead.at("/sms/lastTaken")).isEqualTo(alive.at("/sms/lastTaken"));
            assertThat(stage.health().isReady())
                    .as("sign-in goes on, so the server stays in the load balancer")
                    .isTrue();
            JsonNode line = stage.health().line("Latchkey delivery");
            assertThat(line.at("/status").asText()).isEqualTo("UP");
            assertThat(line.at("/data/mail").asText()).matches("failing in \\d+ of \\d+ realms");
            assertThat(line.at("/data/sms generic").asText())
                    .matches("failing in \\d+ of \\d+ realms");
            new LeakScan()
                    .phone(unlucky.phone())
                    .assertNoneIn(dead.toString() + stage.health().line("Latchkey delivery"));
            assertThat(dead.toString()).doesNotContain("127.0.0.1", unlucky.email());
        }
    }

    @Test
    @DisplayName(
            "can be asked for now: each is reached, or not for a reason in a word; nobody gets a message")
    void checked(Stage stage) {
        TestRealm realm = stage.freshRealm();
        RealmHealth health = ofServer(stage, realm);
        int before = stage.sms().all().size();

        assertThat(health.checks().json().toString())
                .isEqualTo("{\"mail\":\"reached\",\"sms\":\"reached\"}");
        assertThat(stage.sms().all()).as("messages").hasSize(before);

        realm.setAttribute("latchkey.sms.gateway", "routes");
        try (FaultySmtp smtp = new FaultySmtp(FaultySmtp.Fault.GARBAGE)) {
            realm.sendMailThrough(smtp.port());
            assertThat(health.checks().json().toString())
                    .isEqualTo(
                            "{\"mail\":\"no-mail-server\",\"sms\":\"exolve: connection-refused\"}");
        }
        realm.setAttribute("latchkey.sms.gateway", "no-such");
        assertThat(health.checks().json().toString())
                .isEqualTo("{\"mail\":\"connection-refused\",\"sms\":\"no-such-gateway\"}");
        realm.setAttribute("latchkey.sms.gateway", "devino");
        realm.change(r -> r.withObject("/smtpServer").remove("host"));
        assertThat(health.checks().json().toString())
                .isEqualTo("{\"mail\":\"not-configured\",\"sms\":\"not-configured\"}");
    }

    @Test
    @DisplayName(
            "keeps an administrator waiting no longer than ten seconds by a mail server that says nothing")
    void silentServer(Stage stage) {
        TestRealm realm = stage.freshRealm();
        try (FaultySmtp smtp = new FaultySmtp(FaultySmtp.Fault.SILENT)) {
            realm.sendMailThrough(smtp.port());
            long start = System.nanoTime();

            assertThat(ofServer(stage, realm).checks().json().at("/mail").asText())
                    .isEqualTo("timeout");

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(12));
        }
    }

    @Test
    @DisplayName(
            "names settings that can't be used, and a gateway or mail server that nobody set up")
    void wrongSettings(Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.sms.perDay", "many");
        realm.setAttribute("latchkey.sms.gateway", "no-such");
        realm.change(r -> r.withObject("/smtpServer").remove("host"));

        JsonNode seen = ofServer(stage, realm).seen();

        assertThat(seen.at("/problems/0").asText()).startsWith("latchkey.sms.perDay: ");
        assertThat(seen.at("/sms/state").asText()).isEqualTo("unusable");
        assertThat(seen.at("/mail/state").asText()).isEqualTo("unusable");
        assertThat(stage.health().isReady()).isTrue();
    }

    @Test
    @DisplayName(
            "is for who may view the realm; to knock at other doors takes the right to manage it, and not too often")
    void rights(Stage stage) {
        TestRealm realm = stage.freshRealm();
        Admins people = new Admins(stage, realm);
        RealmHealth anonymous = new RealmHealth(stage, realm, "no-token");
        RealmHealth ordinary = new RealmHealth(stage, realm, people.tokenWithRoles());
        RealmHealth users = new RealmHealth(stage, realm, people.tokenWithRoles("manage-users"));
        RealmHealth viewer = new RealmHealth(stage, realm, people.tokenWithRoles("view-realm"));
        RealmHealth manager = new RealmHealth(stage, realm, people.tokenWithRoles("manage-realm"));
        RealmHealth nextDoor = new RealmHealth(stage, stage.freshRealm(), manager.token());

        assertThat(anonymous.reads().status()).isEqualTo(401);
        assertThat(anonymous.checks().status()).isEqualTo(401);
        assertThat(ordinary.reads().status()).isEqualTo(403);
        assertThat(users.reads().status()).isEqualTo(403);
        assertThat(users.checks().status()).isEqualTo(403);
        assertThat(nextDoor.reads().status()).isIn(401, 403);
        assertThat(nextDoor.checks().status()).isIn(401, 403);
        assertThat(viewer.reads().status()).isEqualTo(200);
        assertThat(viewer.checks().status()).isEqualTo(403);

        for (int i = 0; i < 12; i++) {
            assertThat(manager.checks().status()).isEqualTo(200);
        }
        VisitedPage tooMany = manager.checks();
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(Integer.parseInt(tooMany.header("Retry-After").orElseThrow()))
                .isBetween(3000, 3600);
        assertThat(manager.reads().status()).isEqualTo(200);
    }

    private static RealmHealth ofServer(Stage stage, TestRealm realm) {
        return new RealmHealth(stage, realm, new Admins(stage, realm).serverToken());
    }

    private static boolean is(JsonNode view, String path, String value) {
        return view.at(path).asText().equals(value);
    }

    private static JsonNode await(RealmHealth health, Predicate<JsonNode> when) {
        return Await.value(
                Duration.ofSeconds(20),
                () -> "another sight than " + health.seen(),
                () -> Optional.of(health.seen()).filter(when));
    }
}
