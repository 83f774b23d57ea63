package dev.latchkey.acceptance.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.sms.Sms;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Several accounts with one contact")
class SharedContactIT {

    private static final String NEW_PASSWORD = "seven calm rivers run north";

    @Test
    @DisplayName("get one mail that lists each login with a link of its own, and each link works")
    void oneMailForAll(Stage stage) {
        TestRealm realm = realmWithSharedAddresses(stage);
        String address = freshAddress();
        TestUser anna = realm.createUser(draft -> draft.email(address));
        TestUser boris = realm.createUser(draft -> draft.email(address));
        TestUser closed = realm.createUser(draft -> draft.email(address).disabled());

        ResetVisit.asks(stage, realm, address);
        Mail mail = stage.mail().awaitMail(address);

        assertThat(mail.subject()).isEqualTo("CRM: which account is yours?");
        assertThat(mail.code()).isEmpty();
        assertThat(mail.text()).doesNotContain(closed.username());
        assertThat(mail.links())
                .hasSize(2)
                .allSatisfy(l -> assertThat(mail.htmlLinks()).contains(l));
        for (TestUser user : List.of(anna, boris)) {
            ResetVisit.follows(stage.visitor(), linkBeside(user.username(), mail))
                    .choose(user.username() + " has a new password")
                    .expect("reset-done");
        }
        assertThat(signsIn(stage, anna, anna.username() + " has a new password")).isTrue();
        assertThat(signsIn(stage, boris, boris.username() + " has a new password")).isTrue();
        assertThat(signsIn(stage, anna, boris.username() + " has a new password")).isFalse();
    }

    @Test
    @DisplayName(
            "are told apart by the login: its mail has a code, and sign-in gets the login, not the shared address")
    void oneByItsLogin(Stage stage) {
        TestRealm realm = realmWithSharedAddresses(stage);
        String address = freshAddress();
        TestUser anna = realm.createUser(draft -> draft.email(address));
        TestUser boris = realm.createUser(draft -> draft.email(address));

        ResetVisit visit = ResetVisit.asks(stage, realm, anna.username());
        Mail mail = stage.mail().awaitMail(address);
        assertThat(mail.text()).contains(anna.username()).doesNotContain(boris.username());
        visit.enter(mail.code().orElseThrow()).choose(NEW_PASSWORD).expectSignIn();

        assertThat(visit.page().element("#username").val()).isEqualTo(anna.username());
    }

    @Test
    @DisplayName("get one SMS that asks to type the login; by the login it works")
    void oneSmsForAll(Stage stage) {
        TestRealm realm = stage.freshRealm();
        String phone = UserDraft.freshPhone();
        TestUser anna = realm.createUser(draft -> draft.phone(phone));
        realm.createUser(draft -> draft.phone(phone));

        ResetVisit.asks(stage, realm, phone);
        Sms hint = stage.sms().awaitSms(phone);
        assertThat(hint.text()).contains("type your login instead at localhost");
        assertThat(hint.code()).isEmpty();
        assertThat(hint.link()).isEmpty();
        assertThat(hint.parts()).isEqualTo(1);

        ResetVisit visit = ResetVisit.asks(stage, realm, anna.username()).useOtherChannel();
        Sms sms = stage.sms().awaitMessages(phone, 2).get(1);
        visit.enter(sms.code().orElseThrow()).choose(NEW_PASSWORD).expectSignIn();
        assertThat(signsIn(stage, anna, NEW_PASSWORD)).isTrue();
    }

    @Test
    @DisplayName("do not count among them who has not proved that the phone is theirs")
    void unverifiedDoesNotCount(Stage stage) {
        TestRealm realm = stage.freshRealm();
        String phone = UserDraft.freshPhone();
        TestUser anna = realm.createUser(draft -> draft.phone(phone));
        realm.createUser(draft -> draft.unverifiedPhone(phone));

        ResetVisit visit = ResetVisit.asks(stage, realm, phone);
        Sms sms = stage.sms().awaitSms(phone);
        visit.enter(sms.code().orElseThrow()).choose(NEW_PASSWORD).expectSignIn();

        assertThat(signsIn(stage, anna, NEW_PASSWORD)).isTrue();
    }

    private static TestRealm realmWithSharedAddresses(Stage stage) {
        return stage.freshRealm(
                realm ->
                        realm.put("loginWithEmailAllowed", false)
                                .put("duplicateEmailsAllowed", true));
    }

    private static String freshAddress() {
        return "family-" + UUID.randomUUID().toString().substring(0, 8) + "@mail.example.test";
    }

    private static String linkBeside(String username, Mail mail) {
        List<String> lines = mail.text().lines().toList();
        return lines.get(lines.indexOf(username) + 1);
    }

    private static boolean signsIn(Stage stage, TestUser user, String password) {
        return SignIn.works(stage, user.realm(), user.username(), password);
    }
}
