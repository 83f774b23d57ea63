package dev.latchkey.acceptance.contactcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.backupcode.FlowSteps;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Acceptance
@DisplayName("Attacks on codes to a contact")
class ContactCodeAttackIT {

    private static final String STEP_ID = "latchkey-contact-code";

    @Test
    @DisplayName(
            "two mailboxes read by one thief reset no password: the form is refused, and nothing is sent [R18, R20, A11, A13a]")
    void twoMailboxes(Stage stage) {
        People people = People.prepared(stage.freshRealm());
        ContactCodeVisit thief = resetByMail(stage, people).lookForCode();
        assertThat(thief.offered()).containsExactly("reserve-phone");

        thief.send("reserve-email");

        assertThat(thief.error("contact")).isEqualTo("Choose one of these contacts.");
        // what is asked for later arrives, and by then the other would have
        thief.send("reserve-phone");
        Codes.first(stage, people.reservePhone());
        assertThat(Codes.to(stage, people.reserveEmail())).isEmpty();
    }

    @Test
    @DisplayName("control: the same form after the password has the code sent to the mailbox")
    void twoMailboxesControl(Stage stage) {
        People people = People.prepared(stage.freshRealm());
        ContactCodeVisit owner = ContactCodeVisit.signsIn(stage, people.user()).lookForCode();

        owner.send("reserve-email");

        assertThat(owner.enter(Codes.first(stage, people.reserveEmail())).isDone()).isTrue();
    }

    @Test
    @DisplayName(
            "a thief with nothing but mailboxes is told what is missing, and is not offered the way at all [A13a]")
    void onlyMailboxes(Stage stage) {
        People people = People.prepared(stage.freshRealm());
        people.user()
                .change(
                        account ->
                                account.withObject("/attributes")
                                        .remove("reservePhoneNumberVerified"));

        ContactCodeVisit thief = resetByMail(stage, people).otherWays();

        assertThat(thief.listed()).doesNotContain(ContactCodeVisit.WAY);
        assertThat(thief.missing()).contains("the same kind of contact");
        assertHidden(people, thief.page());
        thief.post(
                thief.page()
                        .form("#latchkey-ways form")
                        .with(
                                "authenticationExecution",
                                step(stage, people.user().realm(), "crm%20reset%20credentials")));
        assertThat(thief.page().pageId()).isEqualTo("login-error");
        assertHidden(people, thief.page());
        assertThat(Codes.to(stage, people.reserveEmail())).isEmpty();
    }

    @Test
    @DisplayName("no mask and no contact is shown before the password, whichever step is asked for")
    void maskedBeforePassword(Stage stage) {
        TestRealm realm = stage.freshRealm();
        People people = People.prepared(realm);
        HttpVisitor stranger = stage.visitor().from(FreshNetwork.address());
        VisitedPage signIn = stranger.open(realm.signInUri().toString());
        String step = step(stage, realm, "crm%20browser");

        VisitedPage chosen =
                stranger.submit(
                        signIn.form("#kc-form-login")
                                .with("username", people.user().username())
                                .with("authenticationExecution", step));
        assertHidden(people, chosen);
        signIn = stranger.open(realm.signInUri().toString());
        assertHidden(
                people,
                stranger.follow(
                        stranger.post(
                                signIn.form("#kc-form-login")
                                        .action()
                                        .toString()
                                        .replaceFirst("([?&]execution=)[^&]*", "$1" + step),
                                Map.of(
                                        "username",
                                        people.user().username(),
                                        "step",
                                        "send",
                                        "contact",
                                        "reserve-phone"))));
        ContactCodeVisit owner = ContactCodeVisit.signsIn(stage, people.user());
        assertHidden(people, owner.page());
        assertHidden(people, owner.otherWays().page());
        assertThat(owner.take(ContactCodeVisit.WAY).page().text()).contains("•••");
        assertThat(owner.page().body())
                .doesNotContain(people.reservePhone(), people.reserveEmail());
        assertThat(Codes.to(stage, people.reservePhone())).isEmpty();
    }

    @Test
    @DisplayName(
            "a name alone, which Keycloak notes as a password, opens neither masks nor a code [A13a]")
    void nameAlone(Stage stage) {
        TestRealm realm =
                stage.freshRealm(
                        r -> FlowSteps.add(r, "name alone", "auth-username-form", STEP_ID));
        People people = People.prepared(realm);
        realm.change(representation -> representation.put("browserFlow", "name alone"));
        HttpVisitor stranger = stage.visitor().from(FreshNetwork.address());
        VisitedPage signIn = stranger.open(realm.signInUri().toString());

        VisitedPage next =
                stranger.submit(
                        signIn.form("#kc-form-login").with("username", people.user().username()));

        assertHidden(people, next);
        assertThat(next.has("button[name=step]")).as("%s", next).isFalse();
        assertThat(stage.sms().messagesTo(people.reservePhone())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "email", "0", "1", "+79120000000", "", "reserve-phone "})
    @DisplayName("a kind that the realm does not allow, or none at all, gets no code [A05]")
    void kindNotOffered(String kind, Stage stage) {
        People people = People.prepared(stage.freshRealm());
        ContactCodeVisit thief = ContactCodeVisit.signsIn(stage, people.user()).lookForCode();

        thief.send(kind).expect("login-latchkey-factor-choose");

        assertThat(thief.error("contact")).isEqualTo("Choose one of these contacts.");
        thief.sendTo("reserve-phone");
        Codes.first(stage, people.reservePhone());
        assertThat(Codes.to(stage, people.user().phone())).isEmpty();
        assertThat(Codes.to(stage, people.user().email())).isEmpty();
    }

    @Test
    @DisplayName("a code of one's own account, or of another tab, opens nothing [R12]")
    void codeOfElsewhere(Stage stage) {
        TestRealm realm = stage.freshRealm();
        People victim = People.prepared(realm);
        People thief = People.prepared(realm);
        ContactCodeVisit own =
                ContactCodeVisit.signsIn(stage, thief.user()).lookForCode().sendTo("reserve-phone");
        ContactCodeVisit owner =
                ContactCodeVisit.signsIn(stage, victim.user())
                        .lookForCode()
                        .sendTo("reserve-phone");
        ContactCodeVisit secondTab =
                ContactCodeVisit.signsIn(stage, victim.user())
                        .lookForCode()
                        .sendTo("reserve-email");
        String ofThief = Codes.first(stage, thief.reservePhone());
        String ofOwner = Codes.first(stage, victim.reservePhone());
        String ofSecond = Codes.first(stage, victim.reserveEmail());

        assertThat(owner.enter(ofThief).isDone()).isFalse();
        assertThat(secondTab.press("restart").sendTo("reserve-phone").enter(ofOwner).isDone())
                .isFalse();

        // and the tabs do not get in each other's way
        assertThat(owner.enter(ofOwner).isDone()).as("%s", owner).isTrue();
        assertThat(secondTab.press("restart").sendTo("reserve-email").enter(ofSecond).isDone())
                .as("%s", secondTab)
                .isTrue();
        assertThat(own.enter(ofThief).isDone()).isTrue();
    }

    @Test
    @DisplayName("a code to a contact that has been replaced since is void")
    void contactReplaced(Stage stage) {
        People people = People.prepared(stage.freshRealm());
        ContactCodeVisit visit =
                ContactCodeVisit.signsIn(stage, people.user())
                        .lookForCode()
                        .sendTo("reserve-email");
        String code = Codes.first(stage, people.reserveEmail());
        people.user()
                .change(
                        account ->
                                account.withObject("/attributes")
                                        .putArray("reserveEmail")
                                        .add("thief@evil.example.test"));

        assertThat(visit.enter(code).isDone()).as("%s", visit).isFalse();
    }

    private static ContactCodeVisit resetByMail(Stage stage, People people) {
        ResetVisit reset = ResetVisit.asks(stage, people.user().realm(), people.user().username());
        String code =
                stage.mail()
                        .awaitMail(
                                people.user().email(),
                                "the reset's code",
                                mail -> mail.subject().contains("choose a new password"))
                        .code()
                        .orElseThrow();
        return ContactCodeVisit.at(reset.visitor(), reset.enter(code).page());
    }

    /** The id of the step in that flow, as whoever knows Keycloak may find it out. */
    private static String step(Stage stage, TestRealm realm, String flow) {
        return stage.admin()
                .get("realms/" + realm + "/authentication/flows/" + flow + "/executions")
                .valueStream()
                .filter(step -> step.path("providerId").asText().equals(STEP_ID))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    private static void assertHidden(People people, VisitedPage page) {
        assertThat(page.body())
                .as("%s", page)
                .doesNotContain(
                        "•••",
                        "elsewhere.example.test",
                        people.reservePhone(),
                        people.reservePhone().substring(0, 5));
    }
}
