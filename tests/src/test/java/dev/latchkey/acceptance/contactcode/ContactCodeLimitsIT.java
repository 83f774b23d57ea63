package dev.latchkey.acceptance.contactcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.measure.LeakScan;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.sms.GatewayMode;
import dev.latchkey.acceptance.sms.Sms;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Codes to a contact")
class ContactCodeLimitsIT {

    @Test
    @DisplayName(
            "lock like wrong passwords when guessed at, and asking for another one gives no further tries [R02, A06]")
    void guessing(Stage stage) {
        People people = People.prepared(stage.freshRealm());
        ContactCodeVisit thief = choosing(stage, people).sendTo("reserve-phone");
        String wrong = Codes.notThis(Codes.first(stage, people.reservePhone()));

        for (int i = 0; i < 3; i++) {
            assertThat(thief.enter(wrong).error("code")).startsWith("This code does not fit");
        }
        stage.clock().forward(Duration.ofMinutes(1));
        thief.press("resend");
        String right = Codes.await(stage, people.reservePhone(), 2);
        assertThat(thief.enter(Codes.notThis(right)).isWaiting()).as("%s", thief).isTrue();
        thief.enter(Codes.notThis(right));

        assertThat(thief.isLocked()).as("%s", thief).isTrue();
        assertThat(ContactCodeVisit.signsIn(thief.visitor(), people.user()).isLocked()).isTrue();
    }

    @Test
    @DisplayName("that are no whole code are no try")
    void unreadable(Stage stage) {
        People people = People.prepared(stage.freshRealm());
        ContactCodeVisit visit = choosing(stage, people).sendTo("reserve-phone");

        for (int i = 0; i < 7; i++) {
            assertThat(visit.enter("12345").error("code")).startsWith("This is not a whole code");
        }

        visit.enter(Codes.first(stage, people.reservePhone()));
        assertThat(visit.isDone()).as("%s", visit).isTrue();
    }

    @Test
    @DisplayName(
            "go out by a press of a button only: neither pages, nor reloads, nor a second press at once send one [A28]")
    void refresh(Stage stage) {
        People people = People.prepared(stage.freshRealm());
        ContactCodeVisit visit = choosing(stage, people);
        assertThat(Codes.to(stage, people.reservePhone())).isEmpty();

        visit.sendTo("reserve-phone");
        String code = Codes.first(stage, people.reservePhone());
        visit.press("resend");
        assertThat(visit.page().text()).contains("We have not sent another one");
        // Keycloak shows the first way again on a reload; behind the choice the code is still
        // awaited
        visit.reload().expect("login-login-otp").otherWays().take(ContactCodeVisit.WAY);
        assertThat(visit.isWaiting()).as("%s", visit).isTrue();
        visit.press("restart").sendTo("reserve-email");
        Codes.first(stage, people.reserveEmail());

        assertThat(Codes.to(stage, people.reservePhone())).containsExactly(code);
        visit.press("restart").sendTo("reserve-phone").enter(code);
        assertThat(visit.isDone()).as("%s", visit).isTrue();
    }

    @Test
    @DisplayName("expire, and a newer one voids the older of the same tab [R08]")
    void expiry(Stage stage) {
        People people = People.prepared(stage.freshRealm());
        ContactCodeVisit visit = choosing(stage, people).sendTo("reserve-phone");
        String old = Codes.first(stage, people.reservePhone());
        stage.clock().forward(Duration.ofSeconds(599));
        visit.press("resend");
        String voided = Codes.await(stage, people.reservePhone(), 2);
        assertThat(visit.enter(old).error("code")).startsWith("This code does not fit");
        stage.clock().forward(Duration.ofSeconds(601));

        assertThat(visit.enter(voided).error("code")).startsWith("This code does not fit");

        visit.press("resend").enter(Codes.await(stage, people.reservePhone(), 3));
        assertThat(visit.isDone()).as("%s", visit).isTrue();
    }

    @Test
    @DisplayName(
            "are few in an hour for a stranger, who learns that no more come; his are not a reset's [A05, A28]")
    void quota(Stage stage) {
        People people = People.prepared(stage.freshRealm());
        ContactCodeVisit stranger = choosing(stage, people).sendTo("reserve-phone");
        int sent = 1;
        for (Duration wait : List.of(Duration.ofMinutes(1), Duration.ofMinutes(2))) {
            Codes.await(stage, people.reservePhone(), sent++);
            stage.clock().forward(wait);
            stranger.press("resend");
        }
        Codes.await(stage, people.reservePhone(), sent);
        stage.clock().forward(Duration.ofMinutes(5));
        stranger.press("resend");

        assertThat(stranger.error("resend")).startsWith("So many codes have been asked for");
        assertThat(stranger.page().text()).doesNotContain("We have sent a text message");
        assertThat(Codes.to(stage, people.reservePhone())).hasSize(3);
        stranger.enter(Codes.await(stage, people.reservePhone(), 3));
        assertThat(stranger.isDone()).as("%s", stranger).isTrue();
    }

    @Test
    @DisplayName("that the gateway does not take do not work, and another contact helps")
    void deadGateway(Stage stage) {
        TestRealm realm = stage.freshRealm();
        People people = People.prepared(realm);
        long mark = stage.log().mark();
        stage.sms().behave(GatewayMode.REFUSING);
        ContactCodeVisit visit = choosing(stage, people).sendTo("reserve-phone");
        JsonNode event =
                Await.value(
                        Duration.ofSeconds(30),
                        () -> "an event that the code was not sent",
                        () ->
                                realm.events().stream()
                                        .filter(
                                                e ->
                                                        e.path("error")
                                                                .asText()
                                                                .equals("latchkey_not_sent"))
                                        .findFirst());

        Sms refused = stage.sms().awaitSms(people.reservePhone());
        assertThat(visit.enter(refused.code().orElseThrow()).error("code"))
                .startsWith("This code does not fit");
        assertThat(event.path("userId").asText()).isEqualTo(people.user().id());
        new LeakScan().phone(people.reservePhone()).assertNoneIn(stage.log().since(mark));
        visit.press("restart").sendTo("reserve-email");
        visit.enter(Codes.first(stage, people.reserveEmail()));
        assertThat(visit.isDone()).as("%s", visit).isTrue();
    }

    @Test
    @DisplayName("bear five tries in parallel, from however many tabs [R11, A06]")
    void parallel(Stage stage) {
        People people = People.prepared(stage.freshRealm());
        ContactCodeVisit visit = choosing(stage, people).sendTo("reserve-phone");
        String wrong = Codes.notThis(Codes.first(stage, people.reservePhone()));

        IntStream.range(0, 30)
                .parallel()
                .forEach(
                        i ->
                                ContactCodeVisit.at(visit.visitor().cloned(), visit.page())
                                        .enter(wrong));

        long compared =
                people.user().realm().refusedSignIns().stream()
                        .filter(e -> e.path("error").asText().equals("invalid_code"))
                        .count();
        assertThat(compared).isBetween(1L, 5L);
    }

    private static ContactCodeVisit choosing(Stage stage, People people) {
        return ContactCodeVisit.signsIn(stage, people.user()).lookForCode();
    }
}
