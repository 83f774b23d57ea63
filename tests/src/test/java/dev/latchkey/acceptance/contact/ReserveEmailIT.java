package dev.latchkey.acceptance.contact;

import static dev.latchkey.acceptance.contact.VerifyPhoneIT.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.sms.Sms;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.Refusals;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A reserve e-mail address")
class ReserveEmailIT {

    private static TestRealm realm;

    @BeforeAll
    static void createRealm(Stage stage) {
        realm = stage.freshRealm();
    }

    @Test
    @DisplayName("is proved by a code in a mail that says nothing of the account [A24, A28]")
    void isProved(Stage stage) {
        TestUser user = realm.createUser(draft -> {});
        String reserve = freshAddress();

        ContactVisit visit =
                ContactVisit.begin(stage, user, ContactVisit.RESERVE_EMAIL)
                        .type("  " + reserve.toUpperCase(java.util.Locale.ROOT))
                        .expectCode();
        Mail mail = stage.mail().awaitMail(reserve);
        assertThat(mail.text()).doesNotContain(user.username(), "Anna", "http");
        assertThat(mail.htmlText()).doesNotContain(user.username(), "Anna");
        assertThat(mail.htmlLinks()).noneMatch(link -> link.startsWith("http"));
        visit.enter(mail.code().orElseThrow()).expectDone();

        assertThat(attribute(user, "reserveEmail")).isEqualTo(reserve);
        assertThat(attribute(user, "reserveEmailVerified")).isEqualTo("true");
        assertThat(stage.mail().awaitMail(user.email()).text())
                .contains(user.username())
                .doesNotContain(reserve);
    }

    @Test
    @DisplayName(
            "that is replaced is told so; the usual address can't be its own reserve [A25, R26]")
    void replaced(Stage stage) {
        String old = freshAddress();
        String next = freshAddress();
        TestUser user = userWithReserve(old);

        ContactVisit visit = ContactVisit.begin(stage, user, ContactVisit.RESERVE_EMAIL);
        visit.type(user.email()).expectForm();
        assertThat(visit.errorOf("contact")).startsWith("This contact is on your account already");
        visit.type(next + "," + old).expectForm();
        assertThat(visit.errorOf("contact")).startsWith("We can’t read this");
        visit.type(next).expectCode();
        visit.enter(stage.mail().awaitMail(next).code().orElseThrow()).expectDone();

        assertThat(attribute(user, "reserveEmail")).isEqualTo(next);
        assertThat(stage.mail().awaitMail(old).subject())
                .isEqualTo("CRM: a contact of your account has changed");
    }

    @Test
    @DisplayName(
            "gets the reset's message when the usual mailbox is lost, and the page is everybody's [A01]")
    void resets(Stage stage) {
        String reserve = freshAddress();
        TestUser user = userWithReserve(reserve);
        ResetVisit visit = ResetVisit.asks(stage, realm, user.username());
        ResetVisit nobody = ResetVisit.asks(stage, realm, "nobody");

        visit.useReserve(reserve);
        nobody.useReserve(reserve);

        assertThat(visit.page().text().replace(user.username(), "*"))
                .isEqualTo(nobody.page().text().replace("nobody", "*"));
        visit.enter(stage.mail().awaitMail(reserve).code().orElseThrow())
                .choose("seven calm rivers run north")
                .expectSignIn();
    }

    @Test
    @DisplayName("of one's own gets nobody else's message, nor does an unproved one [A24]")
    void onlyTheStoredOne(Stage stage) {
        TestRealm own = stage.freshRealm();
        String attackers = freshAddress();
        String unproved = freshAddress();
        TestUser victim =
                own.createUser(
                        draft ->
                                draft.attribute("reserveEmail", unproved)
                                        .attribute("reserveEmailVerified", "false"));

        ResetVisit visit = ResetVisit.asks(stage, own, victim.username());
        stage.mail().awaitMail(victim.email());
        visit.useReserve(attackers);
        visit.useReserve(unproved);

        assertThat(Refusals.await(own, 2)).containsOnly("latchkey_no_contact");
        assertThat(stage.mail().mailsTo(attackers)).isEmpty();
        assertThat(stage.mail().mailsTo(unproved)).isEmpty();
    }

    @Test
    @DisplayName("may be a reserve phone as well, written as one likes")
    void resetsByReservePhone(Stage stage) {
        String reserve = UserDraft.freshPhone();
        TestUser user =
                realm.createUser(
                        draft ->
                                draft.attribute("reservePhoneNumber", reserve)
                                        .attribute("reservePhoneNumberVerified", "true"));

        ResetVisit visit = ResetVisit.asks(stage, realm, user.username());
        visit.useReserve("8" + reserve.substring(2));
        Sms sms = stage.sms().awaitSms(reserve);

        visit.enter(sms.code().orElseThrow()).expect("reset-password");
    }

    private static TestUser userWithReserve(String address) {
        return realm.createUser(
                draft ->
                        draft.attribute("reserveEmail", address)
                                .attribute("reserveEmailVerified", "true"));
    }

    private static String freshAddress() {
        return "reserve-" + UUID.randomUUID().toString().substring(0, 8) + "@mail.example.test";
    }
}
