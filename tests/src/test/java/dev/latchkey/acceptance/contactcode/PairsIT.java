package dev.latchkey.acceptance.contactcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.backupcode.CodeStep;
import dev.latchkey.acceptance.backupcode.PrintedCodes;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Acceptance
@DisplayName("First and second proof")
class PairsIT {

    private static final List<String> ALL =
            List.of("reserve-phone", "reserve-email", "phone", "email");

    private static TestRealm realm;

    /** What was proved before the second factor is asked for. */
    private enum First {
        PASSWORD,
        MAIL,
        RESERVE_MAIL,
        SMS,
        RESERVE_SMS;

        boolean leaves(String contact) {
            return switch (this) {
                case PASSWORD -> true;
                case MAIL, RESERVE_MAIL -> contact.endsWith("phone");
                case SMS, RESERVE_SMS -> contact.endsWith("email");
            };
        }

        boolean isReset() {
            return this != PASSWORD;
        }
    }

    @BeforeAll
    static void open(Stage stage) {
        realm = stage.freshRealm();
        realm.setAttribute("latchkey.secondFactor.contacts", String.join(", ", ALL));
    }

    static Stream<Arguments> contacts() {
        return Stream.of(First.values())
                .flatMap(first -> ALL.stream().map(contact -> Arguments.of(first, contact)));
    }

    @ParameterizedTest(name = "{0} then a code to {1}")
    @MethodSource("contacts")
    @DisplayName(
            "go together when they come by different ways; what came by one way never proves both [R18, R20, A13a]")
    void contact(First first, String contact, Stage stage) {
        People people = People.prepared(realm);
        ContactCodeVisit visit = prove(first, people, stage).lookForCode();

        assertThat(visit.offered())
                .as("%s", visit)
                .containsExactlyElementsOf(ALL.stream().filter(first::leaves).toList());
        visit.send(contact);
        if (first.leaves(contact)) {
            visit.enter(Codes.first(stage, people.contact(contact)));
            assertThat(isThrough(first, visit)).as("%s", visit).isTrue();
        } else {
            visit.expect("login-latchkey-factor-choose");
            assertThat(visit.error("contact")).isEqualTo("Choose one of these contacts.");
            // one that is sent later has come: an earlier one would have, too
            visit.send(visit.offered().get(0));
            Codes.first(
                    stage, people.contact(ALL.stream().filter(first::leaves).findFirst().get()));
            assertThat(Codes.to(stage, people.contact(contact))).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} then the app")
    @MethodSource("firsts")
    @DisplayName("go together, whatever came first, when the second is the app [R20]")
    void app(First first, Stage stage) {
        ContactCodeVisit visit = prove(first, People.prepared(realm), stage);

        visit.post(
                visit.page()
                        .form("#kc-otp-login-form")
                        .with("otp", People.APP.code(Instant.now())));

        assertThat(isThrough(first, visit)).as("%s", visit).isTrue();
    }

    @ParameterizedTest(name = "{0} then a backup code")
    @MethodSource("firsts")
    @DisplayName("go together, whatever came first, when the second is a backup code [R16, R20]")
    void backupCode(First first, Stage stage) {
        People people = People.prepared(realm);
        PrintedCodes printed = PrintedCodes.setUpBy(stage, people.user());
        ContactCodeVisit visit = prove(first, people, stage);

        VisitedPage next =
                CodeStep.from(visit.visitor(), visit.page()).enter(printed.codes().get(3)).goOn();

        assertThat(isThrough(first, ContactCodeVisit.at(visit.visitor(), next)))
                .as("%s: %s", next, next.text())
                .isTrue();
    }

    static Stream<First> firsts() {
        return Stream.of(First.values());
    }

    private static ContactCodeVisit prove(First first, People people, Stage stage) {
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        if (first == First.PASSWORD) {
            return ContactCodeVisit.signsIn(visitor, people.user()).expect("login-login-otp");
        }
        ResetVisit reset = ResetVisit.asks(visitor, realm, people.user().username());
        // the one that was asked for last is to be the newest
        String usual = mailed(stage, people.user().email());
        String code =
                switch (first) {
                    case RESERVE_MAIL -> {
                        reset.useReserve(people.reserveEmail());
                        yield mailed(stage, people.reserveEmail());
                    }
                    case SMS -> {
                        reset.useOtherChannel();
                        yield texted(stage, people.user().phone());
                    }
                    case RESERVE_SMS -> {
                        reset.useReserve(people.reservePhone());
                        yield texted(stage, people.reservePhone());
                    }
                    default -> usual;
                };
        return ContactCodeVisit.at(visitor, reset.enter(code).page()).expect("login-login-otp");
    }

    private static String mailed(Stage stage, String address) {
        return stage.mail()
                .awaitMail(
                        address,
                        "the reset's code",
                        mail -> mail.subject().contains("choose a new password"))
                .code()
                .orElseThrow();
    }

    /** Notices come there, too. */
    private static String texted(Stage stage, String number) {
        return Await.value(
                        Duration.ofSeconds(15),
                        () -> "the reset's code by SMS to " + number,
                        () ->
                                stage.sms().messagesTo(number).stream()
                                        .filter(sms -> sms.text().contains("reset code"))
                                        .findFirst())
                .code()
                .orElseThrow();
    }

    private static boolean isThrough(First first, ContactCodeVisit visit) {
        return first.isReset()
                ? visit.page().pageId().equals("login-latchkey-reset-password")
                : SignIn.isDone(visit.page());
    }
}
