package dev.latchkey.acceptance.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.sms.Sms;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A phone that its owner proves")
class VerifyPhoneIT {

    private static TestRealm realm;

    @BeforeAll
    static void createRealm(Stage stage) {
        realm = stage.freshRealm();
    }

    @Test
    @DisplayName(
            "is the account's once the code is right, the owner is told, and a reset finds it [R26, R27]")
    void isProved(Stage stage) {
        TestUser user = realm.createUser(draft -> {});
        String phone = UserDraft.freshPhone();

        ContactVisit visit =
                ContactVisit.begin(stage, user, ContactVisit.PHONE).type(local(phone)).expectCode();
        Sms sms = stage.sms().awaitSms(phone);
        assertThat(attribute(user, "phoneNumber")).isEmpty();
        assertThat(sms.parts()).as(sms.text()).isEqualTo(1);
        assertThat(sms.originLine()).isPresent();
        visit.enter(code(sms)).expectDone();

        assertThat(visit.status()).isEqualTo("success");
        assertThat(attribute(user, "phoneNumber")).isEqualTo(phone);
        assertThat(attribute(user, "phoneNumberVerified")).isEqualTo("true");
        Mail told = stage.mail().awaitMail(user.email());
        assertThat(told.subject()).isEqualTo("CRM: a contact of your account has changed");
        assertThat(told.text()).contains(user.username()).doesNotContain(phone);
        assertThat(stage.sms().messagesTo(phone)).hasSize(1);

        ResetVisit reset = ResetVisit.asks(stage, realm, local(phone));
        List<Sms> messages = stage.sms().awaitMessages(phone, 2);
        reset.enter(code(messages.get(1))).choose("seven calm rivers run north").expectSignIn();
    }

    @Test
    @DisplayName("takes the place of the old one, which works until then and is told [A25, R26]")
    void replaces(Stage stage) {
        String old = UserDraft.freshPhone();
        String phone = UserDraft.freshPhone();
        TestUser user = realm.createUser(draft -> draft.phone(old));

        ContactVisit visit =
                ContactVisit.begin(stage, user, ContactVisit.PHONE)
                        .type("phone", phone)
                        .expectCode();
        Sms sms = stage.sms().awaitSms(phone);
        assertThat(attribute(user, "phoneNumber")).isEqualTo(old);
        visit.enter(code(sms)).expectDone();

        assertThat(attribute(user, "phoneNumber")).isEqualTo(phone);
        assertThat(stage.sms().awaitSms(old).text())
                .startsWith("A contact of your account was changed. Not you? Open: http");
        assertThat(stage.mail().awaitMail(user.email()).text()).contains("•");
    }

    @Test
    @DisplayName("can stand in reserve beside the main one, but not be the same")
    void inReserve(Stage stage) {
        String main = UserDraft.freshPhone();
        String reserve = UserDraft.freshPhone();
        TestUser user = realm.createUser(draft -> draft.phone(main));

        ContactVisit visit = ContactVisit.begin(stage, user, ContactVisit.PHONE);
        assertThat(visit.page().element("input[name=kind][checked]").val())
                .isEqualTo("reserve-phone");
        visit.type("reserve-phone", local(main)).expectForm();
        assertThat(visit.errorOf("contact")).startsWith("This contact is on your account already");
        visit.type("reserve-phone", reserve).expectCode();
        visit.enter(code(stage.sms().awaitSms(reserve))).expectDone();

        assertThat(attribute(user, "phoneNumber")).isEqualTo(main);
        assertThat(attribute(user, "reservePhoneNumber")).isEqualTo(reserve);
        assertThat(attribute(user, "reservePhoneNumberVerified")).isEqualTo("true");
    }

    @Test
    @DisplayName(
            "that an import brought unverified stands in the form, and the code makes it verified")
    void prefilled(Stage stage) {
        String phone = UserDraft.freshPhone();
        TestUser user = realm.createUser(draft -> draft.unverifiedPhone(phone));

        ContactVisit visit = ContactVisit.begin(stage, user, ContactVisit.PHONE);
        assertThat(visit.page().element("#contact").val()).isEqualTo(phone);
        visit.press("send").expectCode();
        visit.enter(code(stage.sms().awaitSms(phone))).expectDone();

        assertThat(attribute(user, "phoneNumberVerified")).isEqualTo("true");
    }

    @Test
    @DisplayName(
            "is not proved by the code of another number, of another tab, or of before [R12, R13]")
    void onlyByItsOwnCode(Stage stage) {
        TestUser user = realm.createUser(draft -> {});
        String mine = UserDraft.freshPhone();
        String other = UserDraft.freshPhone();

        ContactVisit visit =
                ContactVisit.begin(stage, user, ContactVisit.PHONE).type(mine).expectCode();
        String codeOfMine = code(stage.sms().awaitSms(mine));
        visit.press("restart").type(other).expectCode();
        stage.sms().awaitSms(other);
        visit.enter(codeOfMine).expectCode();
        assertThat(visit.errorOf("code")).startsWith("This code does not fit");

        ContactVisit secondTab =
                ContactVisit.begin(stage, user, ContactVisit.PHONE).type(mine).expectCode();
        assertThat(secondTab.page().text()).contains("was asked for a moment ago");
        secondTab.enter(codeOfMine).expectCode();
        assertThat(secondTab.errorOf("code")).startsWith("This code does not fit");
        assertThat(attribute(user, "phoneNumber")).isEmpty();
    }

    @Test
    @DisplayName(
            "is not proved by a code whose time is over; a new one is sent, not sooner than after a minute [R08]")
    void notLater(Stage stage) {
        TestUser user = realm.createUser(draft -> {});
        String phone = UserDraft.freshPhone();
        ContactVisit visit =
                ContactVisit.begin(stage, user, ContactVisit.PHONE).type(phone).expectCode();
        String first = code(stage.sms().awaitSms(phone));

        visit.press("resend").expectCode();
        assertThat(visit.page().text()).contains("was asked for a moment ago");
        stage.clock().forward(Duration.ofSeconds(601));
        visit.enter(first).expectCode();
        assertThat(visit.errorOf("code")).startsWith("This code does not fit");
        visit.press("resend").expectCode();
        List<Sms> messages = stage.sms().awaitMessages(phone, 2);
        assertThat(messages).hasSize(2);
        visit.enter(code(messages.get(1))).expectDone();

        assertThat(attribute(user, "phoneNumber")).isEqualTo(phone);
    }

    @Test
    @DisplayName(
            "can't be guessed: after five wrong codes the right one is not looked at, in no tab [R02, R11]")
    void tries(Stage stage) {
        TestUser user = realm.createUser(draft -> {});
        String phone = UserDraft.freshPhone();
        ContactVisit visit =
                ContactVisit.begin(stage, user, ContactVisit.PHONE).type(phone).expectCode();
        String right = code(stage.sms().awaitSms(phone));
        String wrong = right.equals("000000") ? "111111" : "000000";

        for (int i = 0; i < 5; i++) {
            visit.enter(wrong).expectCode();
            assertThat(visit.errorOf("code")).startsWith("This code does not fit");
        }
        visit.enter(right).expectCode();
        assertThat(visit.errorOf("code")).startsWith("Too many codes have been tried");
        stage.clock().forward(Duration.ofSeconds(61));
        visit.press("resend").expectCode();
        String second = code(stage.sms().awaitMessages(phone, 2).get(1));
        visit.enter(second).expectCode();

        assertThat(visit.errorOf("code")).startsWith("Too many codes have been tried");
        assertThat(attribute(user, "phoneNumber")).isEmpty();
    }

    @Test
    @DisplayName("is a mobile number of a country that gets SMS, and nothing else is sent to [A05]")
    void onlyWhereSmsGo(Stage stage) {
        TestUser user = realm.createUser(draft -> {});
        ContactVisit visit = ContactVisit.begin(stage, user, ContactVisit.PHONE);

        visit.type("+44 7400 123456").expectForm();
        assertThat(visit.errorOf("contact")).startsWith("We can’t send text messages");
        visit.type("8 800 555-35-35").expectForm();
        assertThat(visit.errorOf("contact")).startsWith("We can’t send text messages");
        visit.type("12").expectForm();
        assertThat(visit.errorOf("contact")).startsWith("We can’t read this");
        visit.type("").expectForm();
        assertThat(visit.errorOf("contact")).startsWith("We can’t read this");

        assertThat(stage.sms().messagesTo("+447400123456")).isEmpty();
        assertThat(stage.sms().messagesTo("+78005553535")).isEmpty();
    }

    @Test
    @DisplayName("can be left alone: whoever cancels goes back, and nothing has changed")
    void cancelled(Stage stage) {
        TestUser user = realm.createUser(draft -> {});
        String phone = UserDraft.freshPhone();

        ContactVisit visit =
                ContactVisit.begin(stage, user, ContactVisit.PHONE).type(phone).expectCode();
        stage.sms().awaitSms(phone);
        visit.cancel().expectDone();

        assertThat(visit.status()).isEqualTo("cancelled");
        assertThat(attribute(user, "phoneNumber")).isEmpty();
    }

    @Test
    @DisplayName("is not asked for twice by a reload")
    void reload(Stage stage) {
        TestUser user = realm.createUser(draft -> {});
        String phone = UserDraft.freshPhone();
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());

        ContactVisit visit =
                ContactVisit.begin(visitor, user, ContactVisit.PHONE).type(phone).expectCode();
        String right = code(stage.sms().awaitSms(phone));
        visit.reload().expectCode().reload().expectCode().enter(right).expectDone();

        assertThat(stage.sms().messagesTo(phone)).hasSize(1);
    }

    static String code(Sms sms) {
        return sms.code().orElseThrow();
    }

    static String attribute(TestUser user, String name) {
        return user.representation().path("attributes").path(name).path(0).asText();
    }

    /** The way it is written in Russia. */
    private static String local(String e164) {
        return "8 (%s) %s-%s-%s"
                .formatted(
                        e164.substring(2, 5),
                        e164.substring(5, 8),
                        e164.substring(8, 10),
                        e164.substring(10));
    }
}
