package dev.latchkey.acceptance.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.admin.SettingsCaller.Answer;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Settings that came in past the endpoint")
class SettingsProblemsIT {

    @Test
    @DisplayName("are listed with their keys if they can't be read, and their defaults hold")
    void areListed(Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.reset.triesPerCode", "many");
        realm.setAttribute("latchkey.sms.countrys", "RU");

        Answer answer = new Admins(stage, realm).ofServer().read();

        assertThat(answer.problems())
                .containsExactly(
                        "latchkey.reset.triesPerCode: must be a whole number from 1 to 10",
                        "latchkey.sms.countrys: there is no such setting");
        assertThat(answer.value("latchkey.reset.triesPerCode")).contains("many");
        assertThat(wrongTriesUntilUsedUp(stage, realm)).isEqualTo(5);
    }

    @Test
    @DisplayName(
            "are named in the server's log once for each bad value, however often they are asked for")
    void areNamedInTheLogOnce(Stage stage) {
        TestRealm realm = stage.freshRealm();
        long mark = stage.log().mark();
        realm.setAttribute("latchkey.defaultRegion", "Russia");

        for (int i = 0; i < 3; i++) {
            ResetVisit.asks(stage, realm, "nobody-" + i);
        }

        assertThat(stage.log().since(mark).lines())
                .filteredOn(line -> line.contains("attribute latchkey.defaultRegion"))
                .singleElement()
                .asString()
                .contains("ERROR", "Realm " + realm.name(), "using the default 'RU'")
                .doesNotContain("Russia");
    }

    @Test
    @DisplayName(
            "include the realm's own login action timeout, if it closes the page before the mail's code ends")
    void includeTheTimeout(Stage stage) {
        TestRealm realm = stage.freshRealm();
        SettingsCaller admin = new Admins(stage, realm).ofServer();
        assertThat(admin.read().problems()).isEmpty();

        realm.change(r -> r.put("accessCodeLifespanUserAction", 300));
        assertThat(admin.read().problems())
                .singleElement()
                .asString()
                .startsWith("accessCodeLifespanUserAction: ")
                .contains("300 s", "latchkey.reset.emailLifespan = 1800");

        assertThat(admin.write("{\"latchkey.reset.emailLifespan\": \"300\"}").problems()).isEmpty();
        assertThat(
                        admin.write(
                                        """
                                        {"latchkey.reset.emailLifespan": "", "latchkey.enabled": "false"}
                                        """)
                                .problems())
                .as("a realm that is off has nothing to close")
                .isEmpty();
    }

    private static int wrongTriesUntilUsedUp(Stage stage, TestRealm realm) {
        TestUser user = realm.createUser(draft -> {});
        ResetVisit visit = ResetVisit.asks(stage, realm, user.username());
        String right = stage.mail().awaitMail(user.email()).code().orElseThrow();
        String wrong = right.startsWith("1") ? "20000000" : "10000000";
        for (int tries = 1; tries <= 20; tries++) {
            visit.enter(wrong).expect("reset-verify");
            if (visit.errorOf("code").startsWith("Too many codes")) {
                return tries;
            }
        }
        throw new AssertionError("20 tries and no end");
    }
}
