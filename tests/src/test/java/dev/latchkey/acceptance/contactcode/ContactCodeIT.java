package dev.latchkey.acceptance.contactcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.backupcode.PrintedCodes;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A code to a contact")
class ContactCodeIT {

    @Test
    @DisplayName(
            "to a reserve address that was confirmed here opens the account without the app, and is told to its owner [R17, R26]")
    void enrolledHere(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(People.APP));
        String reserve = user.username() + "@reserve.example.test";
        confirm(stage, user, reserve);
        user.signOutEverywhere();

        ContactCodeVisit visit = ContactCodeVisit.signsIn(stage, user).lookForCode();
        assertThat(visit.page().text()).contains("Email to u•••@reserve.example.test");
        visit.sendTo("reserve-email").enter(Codes.first(stage, reserve));

        assertThat(visit.isDone()).as("%s", visit).isTrue();
        Mail told =
                stage.mail()
                        .awaitMail(
                                user.email(),
                                "the notice",
                                mail -> mail.subject().contains("in place of your second factor"));
        assertThat(told.text()).contains("u•••@reserve.example.test", user.username());
        assertThat(user.realm().events())
                .filteredOn(event -> event.get("type").asText().equals("LOGIN"))
                .first()
                .satisfies(
                        event ->
                                assertThat(event.path("details").path("latchkey_contact").asText())
                                        .isEqualTo("reserve-email"));
    }

    @Test
    @DisplayName("works once")
    void once(Stage stage) {
        People people = People.prepared(stage.freshRealm());
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        ContactCodeVisit visit = ContactCodeVisit.signsIn(visitor, people.user()).lookForCode();
        visit.sendTo("reserve-phone");
        String code = Codes.first(stage, people.reservePhone());
        ContactCodeVisit again = ContactCodeVisit.at(visitor.cloned(), visit.page());

        assertThat(visit.enter(code).isDone()).as("%s", visit).isTrue();

        assertThat(again.enter(code).isDone()).as("%s", again).isFalse();
    }

    @Test
    @DisplayName(
            "comes after the app and before backup codes in the list, whatever was set up when; each says what it needs and how long it takes")
    void order(Stage stage) {
        TestUser user =
                stage.freshRealm()
                        .createUser(
                                draft ->
                                        draft.app(PrintedCodes.APP)
                                                .reservePhone(UserDraft.freshPhone()));
        PrintedCodes.setUpBy(stage, user);

        ContactCodeVisit visit = ContactCodeVisit.signsIn(stage, user).otherWays();

        assertThat(visit.listed())
                .containsExactly("Authenticator Application", ContactCodeVisit.WAY, "Backup code");
        assertThat(visit.page().element("#latchkey-ways").text())
                .contains(
                        "You need the phone or computer with your authenticator app.",
                        "You need your reserve phone or the mailbox of your reserve email.",
                        "A text message takes about a minute",
                        "You need the sheet or file");
        assertThat(visit.missing())
                .contains("no passkey or security key is set up for this account");
        assertThat(visit.page().element("#latchkey-last-resort").text()).contains("support");
        assertThat(visit.page().has("#latchkey-support")).isTrue();
    }

    @Test
    @DisplayName(
            "is not for an account without a confirmed reserve: the choice is there all the same, says why, and ends at support")
    void nothing(Stage stage) {
        TestUser user =
                stage.freshRealm()
                        .createUser(
                                draft ->
                                        draft.app(People.APP)
                                                .phone(UserDraft.freshPhone())
                                                .attribute(
                                                        "reservePhoneNumber",
                                                        UserDraft.freshPhone()));

        ContactCodeVisit visit = ContactCodeVisit.signsIn(stage, user).otherWays();

        assertThat(visit.listed()).containsExactly("Authenticator Application");
        assertThat(visit.missing())
                .contains(
                        ContactCodeVisit.WAY
                                + ": this account has no confirmed reserve phone or email",
                        "Backup code: no backup codes are set up");
        assertThat(visit.page().element("#latchkey-last-resort").text()).contains("support");
    }

    @Test
    @DisplayName(
            "comes with a contact that an administrator confirms, and goes when it is taken away, between two pages")
    void followsContacts(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.app(People.APP));
        ContactCodeVisit visit = ContactCodeVisit.signsIn(stage, user).otherWays();
        assertThat(visit.listed()).doesNotContain(ContactCodeVisit.WAY);

        setReserve(user, UserDraft.freshPhone());
        visit = ContactCodeVisit.signsIn(stage, user).otherWays();
        assertThat(visit.listed()).contains(ContactCodeVisit.WAY);
        assertThat(user.credentialTypes()).containsOnlyOnce("latchkey-contact-code");

        ContactCodeVisit late = ContactCodeVisit.signsIn(stage, user).lookForCode();
        user.change(account -> account.withObject("/attributes").remove("reservePhoneNumber"));
        visit = ContactCodeVisit.signsIn(stage, user).otherWays();
        assertThat(visit.listed()).doesNotContain(ContactCodeVisit.WAY);
        assertThat(user.credentialTypes()).doesNotContain("latchkey-contact-code");
        // whoever was about to choose it is asked for the app
        late.send("reserve-phone").expect("login-login-otp");
    }

    @Test
    @DisplayName("stands in for a lost security key, too")
    void securityKey(Stage stage) {
        String phone = UserDraft.freshPhone();
        TestUser user =
                stage.freshRealm().createUser(draft -> draft.lostSecurityKey().reservePhone(phone));

        ContactCodeVisit visit =
                ContactCodeVisit.signsIn(stage, user)
                        .expect("login-webauthn-authenticate")
                        .lookForCode()
                        .sendTo("reserve-phone");

        assertThat(visit.enter(Codes.first(stage, phone)).isDone()).as("%s", visit).isTrue();
    }

    @Test
    @DisplayName("to a contact is no second factor for whoever has none [R28]")
    void noFactor(Stage stage) {
        TestUser user =
                stage.freshRealm().createUser(draft -> draft.reservePhone(UserDraft.freshPhone()));

        assertThat(ContactCodeVisit.signsIn(stage, user).isDone()).isTrue();
        assertThat(user.credentialTypes()).doesNotContain("latchkey-contact-code");
    }

    private static void setReserve(TestUser user, String phone) {
        user.change(
                account -> {
                    account.withObject("/attributes").putArray("reservePhoneNumber").add(phone);
                    account.withObject("/attributes")
                            .putArray("reservePhoneNumberVerified")
                            .add("true");
                });
    }

    /** As the account console asks for it. */
    private static void confirm(Stage stage, TestUser user, String address) {
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage page =
                visitor.open(user.realm().signInUri() + "&kc_action=latchkey-verify-reserve-email");
        page =
                visitor.submit(
                        page.form("#kc-form-login")
                                .with("username", user.username())
                                .with("password", user.password()));
        page =
                visitor.submit(
                        page.form("#kc-otp-login-form")
                                .with("otp", People.APP.code(Instant.now())));
        page =
                visitor.submit(
                        page.form("#latchkey-contact-type")
                                .with("contact", address)
                                .with("step", "send"));
        page =
                visitor.submit(
                        page.form("#latchkey-contact-code")
                                .with("code", stage.mail().awaitMail(address).code().orElseThrow())
                                .with("step", "verify"));
        assertThat(SignIn.isDone(page)).as("%s: %s", page, page.text()).isTrue();
    }
}
