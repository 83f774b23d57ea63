package dev.latchkey.acceptance.contact;

import static dev.latchkey.acceptance.contact.VerifyPhoneIT.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Being asked for a contact at sign-in")
class OfferIT {

    @Test
    @DisplayName("is off unless the realm wants it")
    void off(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});

        ContactVisit.signsIn(visitor(stage), user).expectDone();
    }

    @Test
    @DisplayName(
            "can be put off for thirty days, on all devices, and one offer is enough for a sign-in")
    void offer(Stage stage) {
        TestUser user = realm(stage, "offer").createUser(draft -> {});
        user.realm().setAttribute("latchkey.contact.askReserveEmail", "offer");

        ContactVisit visit = ContactVisit.signsIn(visitor(stage), user).expectForm();
        assertThat(visit.page().has("#latchkey-skip")).isTrue();
        visit.press("skip").expectDone();
        ContactVisit second = ContactVisit.signsIn(visitor(stage), user).expectForm();
        assertThat(second.page().has("#contact[type=email]")).isTrue();
        second.press("skip").expectDone();
        ContactVisit.signsIn(visitor(stage), user).expectDone();
        stage.clock().forward(Duration.ofDays(31));

        ContactVisit.signsIn(visitor(stage), user).expectForm();
    }

    @Test
    @DisplayName("ends with the contact: nobody who has one is asked")
    void accepted(Stage stage) {
        TestUser user = realm(stage, "offer").createUser(draft -> {});
        TestUser imported = user.realm().createUser(draft -> draft.phone(UserDraft.freshPhone()));
        String phone = UserDraft.freshPhone();

        ContactVisit visit = ContactVisit.signsIn(visitor(stage), user).expectForm();
        visit.type(phone).enter(code(stage.sms().awaitSms(phone))).expectDone();

        ContactVisit.signsIn(visitor(stage), user).expectDone();
        ContactVisit.signsIn(visitor(stage), imported).expectDone();
    }

    @Test
    @DisplayName("can't be put off where the realm requires it, by a forged form either")
    void required(Stage stage) {
        TestUser user = realm(stage, "require").createUser(draft -> {});
        String phone = UserDraft.freshPhone();

        ContactVisit visit = ContactVisit.signsIn(visitor(stage), user).expectForm();
        assertThat(visit.page().has("#latchkey-skip")).isFalse();
        visit.press("skip").expectForm().cancel().expectForm();
        visit.type(phone).enter(code(stage.sms().awaitSms(phone))).expectDone();
    }

    @Test
    @DisplayName("can't be put off by who was told to do it by an administrator")
    void assigned(Stage stage) {
        TestUser user = realm(stage, "offer").createUser(draft -> {});
        user.change(account -> account.putArray("requiredActions").add(ContactVisit.PHONE));

        ContactVisit.signsIn(visitor(stage), user).expectForm().press("skip").expectForm();
    }

    @Test
    @DisplayName(
            "stops no program that signs in with a password, and no silent question of an application")
    void onlyWhereSomebodyLooks(Stage stage) {
        TestRealm realm = realm(stage, "off");
        TestUser user = realm.createUser(draft -> {});
        stage.admin()
                .post(
                        "realms/" + realm.name() + "/clients",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("clientId", "desktop")
                                .put("publicClient", true)
                                .put("directAccessGrantsEnabled", true));
        HttpVisitor visitor = visitor(stage);
        ContactVisit.signsIn(visitor, user).expectDone();
        realm.setAttribute("latchkey.contact.askPhone", "offer");

        VisitedPage silent = visitor.open(realm.signInUri() + "&prompt=none");
        VisitedPage tokens =
                visitor(stage)
                        .post(
                                realm.uri() + "/protocol/openid-connect/token",
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "client_id",
                                        "desktop",
                                        "username",
                                        user.username(),
                                        "password",
                                        user.password()));

        assertThat(silent.redirect().orElseThrow().getQuery()).contains("code=");
        assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    }

    private static TestRealm realm(Stage stage, String asking) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.contact.askPhone", asking);
        return realm;
    }

    private static HttpVisitor visitor(Stage stage) {
        return stage.visitor().from(FreshNetwork.address());
    }
}
