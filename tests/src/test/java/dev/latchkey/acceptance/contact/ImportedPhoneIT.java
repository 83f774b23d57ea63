package dev.latchkey.acceptance.contact;

import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Acceptance
@DisplayName("An account imported with a verified phone")
class ImportedPhoneIT {

    private static TestRealm realm;

    /** The shipped profile wants E.164; an operator's own may want nothing. */
    @BeforeAll
    static void createRealm(Stage stage) {
        realm = stage.freshRealm(LenientProfile::apply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+7%s%s%s%s",
                "7%s%s%s%s",
                "8%s%s%s%s",
                "%s%s%s%s",
                "+7 %s %s-%s-%s",
                "+7 (%s) %s-%s-%s",
                "+7(%s)%s-%s-%s",
                "8 (%s) %s-%s-%s",
                "8(%s)%s-%s-%s",
                "8-%s-%s-%s-%s",
                "8 %s %s %s %s"
            })
    @DisplayName("is found, and gets its code, without enrolment and however the import spells it")
    void isFound(String spelling, Stage stage) {
        String phone = UserDraft.freshPhone();
        String imported =
                spelling.formatted(
                        phone.substring(2, 5),
                        phone.substring(5, 8),
                        phone.substring(8, 10),
                        phone.substring(10));
        realm.createUser(
                draft ->
                        draft.attribute("phoneNumber", imported)
                                .attribute("phoneNumberVerified", "TRUE"));

        ResetVisit visit = ResetVisit.asks(stage, realm, phone);

        visit.enter(VerifyPhoneIT.code(stage.sms().awaitSms(phone))).expect("reset-password");
    }
}
