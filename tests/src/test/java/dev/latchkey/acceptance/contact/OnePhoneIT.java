package dev.latchkey.acceptance.contact;

import static dev.latchkey.acceptance.contact.VerifyPhoneIT.attribute;
import static dev.latchkey.acceptance.contact.VerifyPhoneIT.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.sms.Sms;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A phone that is another account's")
class OnePhoneIT {

    private static TestRealm realm;

    @BeforeAll
    static void createRealm(Stage stage) {
        realm = stage.freshRealm();
    }

    @Test
    @DisplayName("looks like a free one to who types it; only who has its code is told [A01, A28]")
    void noOracle(Stage stage) {
        String taken = UserDraft.freshPhone();
        String free = UserDraft.freshPhone();
        realm.createUser(draft -> draft.phone(taken));
        TestUser stranger = realm.createUser(draft -> {});
        TestUser other = realm.createUser(draft -> {});

        ContactVisit atTaken =
                ContactVisit.begin(stage, stranger, ContactVisit.PHONE).type(taken).expectCode();
        ContactVisit atFree =
                ContactVisit.begin(stage, other, ContactVisit.PHONE).type(free).expectCode();
        assertThat(atTaken.page().text().replace(taken, "+"))
                .isEqualTo(atFree.page().text().replace(free, "+"));
        Sms sms = stage.sms().awaitSms(taken);
        atTaken.enter(code(sms).equals("000000") ? "111111" : "000000").expectCode();
        assertThat(atTaken.errorOf("code")).startsWith("This code does not fit");
        atTaken.enter(code(sms)).expectForm();

        assertThat(atTaken.errorOf("contact"))
                .startsWith("This number belongs to another account already");
        assertThat(attribute(stranger, "phoneNumber")).isEmpty();
    }

    @Test
    @DisplayName("can be shared where the realm allows it (control)")
    void shared(Stage stage) {
        TestRealm lenient = stage.freshRealm();
        lenient.setAttribute("latchkey.contact.oneAccountPerPhone", "false");
        String phone = UserDraft.freshPhone();
        lenient.createUser(draft -> draft.phone(phone));
        TestUser second = lenient.createUser(draft -> {});

        ContactVisit.begin(stage, second, ContactVisit.PHONE)
                .type(phone)
                .enter(code(stage.sms().awaitSms(phone)))
                .expectDone();

        assertThat(attribute(second, "phoneNumber")).isEqualTo(phone);
    }

    @Test
    @DisplayName("is one account's even if two prove it at the same moment")
    void atOnce(Stage stage) {
        String phone = UserDraft.freshPhone();
        TestUser anna = realm.createUser(draft -> {});
        TestUser boris = realm.createUser(draft -> {});
        ContactVisit first =
                ContactVisit.begin(stage, anna, ContactVisit.PHONE).type(phone).expectCode();
        String codeOfAnna = code(stage.sms().awaitSms(phone));
        ContactVisit second =
                ContactVisit.begin(stage, boris, ContactVisit.PHONE).type(phone).expectCode();
        List<Sms> messages = stage.sms().awaitMessages(phone, 2);

        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> first.enter(codeOfAnna));
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> second.enter(code(messages.get(1))));
        CompletableFuture.allOf(one, other).join();

        assertThat(Stream.of(anna, boris).map(user -> attribute(user, "phoneNumber")))
                .containsExactlyInAnyOrder(phone, "");
    }

    @Test
    @DisplayName("is free again once that account has another")
    void freeAgain(Stage stage) {
        String phone = UserDraft.freshPhone();
        String next = UserDraft.freshPhone();
        TestUser anna = realm.createUser(draft -> {});
        TestUser boris = realm.createUser(draft -> {});
        ContactVisit.begin(stage, anna, ContactVisit.PHONE)
                .type(phone)
                .enter(code(stage.sms().awaitSms(phone)))
                .expectDone();
        ContactVisit.begin(stage, anna, ContactVisit.PHONE)
                .type("phone", next)
                .enter(code(stage.sms().awaitSms(next)))
                .expectDone();

        // the code to Anna, then the notice that she has another phone
        int before = stage.sms().awaitMessages(phone, 2).size();
        ContactVisit visit =
                ContactVisit.begin(stage, boris, ContactVisit.PHONE).type(phone).expectCode();
        visit.enter(code(stage.sms().awaitMessages(phone, before + 1).get(before))).expectDone();

        assertThat(attribute(boris, "phoneNumber")).isEqualTo(phone);
    }
}
