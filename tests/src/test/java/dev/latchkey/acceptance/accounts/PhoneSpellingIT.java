package dev.latchkey.acceptance.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.Refusals;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Acceptance
@DisplayName("A phone number")
class PhoneSpellingIT {

    private static TestRealm realm;

    @BeforeAll
    static void createRealm(Stage stage) {
        realm = stage.freshRealm();
        realm.setAttribute("latchkey.sms.countries", "RU,KZ,BY,DE,US");
    }

    @ParameterizedTest(name = "{0} typed as {1}")
    @CsvSource({
        "+7916345####, 8 (916) 345-##-##",
        "+7916345####, +7 916 345-##-##",
        "+7916345####, 7916345####",
        "+7916345####, 007 916 345 ## ##",
        "+7916345####, 8~10 7 916 345-##-##",
        "+7916345####, 916 345 ## ##",
        "+7916345####, 8-916-345-##-##",
        "+7916345####, 8\u00a0916\u00a0345\u2011##\u2011##",
        "+7701123####, 8 701 123 ## ##",
        "+7701123####, +7 (701) 123-##-##",
        "+7701123####, 7701123####",
        "+37529123####, +375 (29) 123-##-##",
        "+37529123####, 37529123####",
        "+37529123####, 00375 29 123 ## ##",
        "+37529123####, 8 10 375 29 123 ## ##",
        "+491511234####, +49 151 1234####",
        "+491511234####, 0049 151 1234####",
        "+491511234####, 810 49 151 1234####",
        "+1201555####, +1 (201) 555-####",
        "+1201555####, 001 201 555 ####"
    })
    @DisplayName("finds its account however it is written")
    void isReadAsPeopleWriteIt(String shape, String spelling, Stage stage) {
        String digits = String.valueOf(ThreadLocalRandom.current().nextInt(1000, 10_000));
        String number = filledIn(shape, digits);
        String typed = filledIn(spelling, digits);
        realm.createUser(draft -> draft.phone(number));

        ResetVisit visit = ResetVisit.asks(stage, realm, typed);

        assertThat(visit.page().element("#latchkey-title").text()).isEqualTo("Check your phone");
        assertThat(stage.sms().awaitSms(number).code()).isPresent();
    }

    @Test
    @DisplayName("is read as the realm's own country writes it")
    void isReadByTheRealmsCountry(Stage stage) {
        TestRealm german = stage.freshRealm();
        german.setAttribute("latchkey.defaultRegion", "DE");
        german.setAttribute("latchkey.sms.countries", "DE");
        german.createUser(draft -> draft.phone("+4915155550009"));

        ResetVisit.asks(stage, german, "0151 / 5555 0009");

        assertThat(stage.sms().awaitSms("+4915155550009").code()).isPresent();
    }

    @Test
    @DisplayName("that nobody has confirmed finds nothing")
    void unverifiedFindsNothing(Stage stage) {
        TestRealm own = stage.freshRealm();
        String phone = UserDraft.freshPhone();
        own.createUser(draft -> draft.unverifiedPhone(phone));

        ResetVisit.asks(stage, own, phone);

        assertThat(Refusals.await(own, 1)).containsExactly("user_not_found");
        assertThat(stage.sms().messagesTo(phone)).isEmpty();
    }

    /** Each # is the next digit. */
    private static String filledIn(String shape, String digits) {
        String text = shape;
        for (String digit : digits.split("")) {
            text = text.replaceFirst("#", digit);
        }
        return text;
    }
}
