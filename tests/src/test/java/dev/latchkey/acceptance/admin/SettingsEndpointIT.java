package dev.latchkey.acceptance.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.admin.SettingsCaller.Answer;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Acceptance
@DisplayName("The settings endpoint")
class SettingsEndpointIT {

    private static TestRealm realm;
    private static SettingsCaller admin;

    @BeforeAll
    static void createRealm(Stage stage) {
        realm = stage.freshRealm();
        admin = new Admins(stage, realm).ofServer();
    }

    @Test
    @DisplayName("lists every setting with its key and default, set or not")
    void listsAll() {
        Answer answer = admin.read();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.keys())
                .startsWith("latchkey.enabled", "latchkey.defaultRegion")
                .contains("latchkey.reset.signIn", "latchkey.support.hours")
                .doesNotHaveDuplicates();
        assertThat(answer.value("latchkey.enabled")).contains("true");
        assertThat(answer.defaultValue("latchkey.enabled")).isEqualTo("false");
        assertThat(answer.value("latchkey.reset.triesPerCode")).isEmpty();
        assertThat(answer.defaultValue("latchkey.reset.triesPerCode")).isEqualTo("5");
        assertThat(answer.problems()).isEmpty();
    }

    @Test
    @DisplayName(
            "writes what it is given, leaves the rest, and takes an empty value for the default")
    void writes(Stage stage) {
        TestRealm own = stage.freshRealm();
        SettingsCaller ownAdmin = new Admins(stage, own).ofServer();

        Answer written =
                ownAdmin.write(
                        """
                        {"latchkey.brand.product": "  Ромашка  ", "latchkey.sms.content": "both",
                         "latchkey.support.phone": "", "latchkey.support.hours": null}
                        """);

        assertThat(written.status()).isEqualTo(200);
        assertThat(written.body()).isEqualTo(ownAdmin.read().body());
        assertThat(written.value("latchkey.brand.product")).contains("Ромашка");
        assertThat(written.value("latchkey.sms.content")).contains("both");
        assertThat(written.value("latchkey.support.phone")).isEmpty();
        assertThat(written.value("latchkey.support.hours")).isEmpty();
        assertThat(written.value("latchkey.support.email")).contains("support@crm.example");
        assertThat(identifyPage(stage, own)).contains("Ромашка").doesNotContain("+7 495");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "latchkey.enabled | yes | must be true or false",
                "latchkey.defaultRegion | Russia | must be a two-letter country code",
                "latchkey.sms.countries | RU,ZZ | must be a two-letter country code",
                "latchkey.sms.gateway | My gateway | must be a name of small letters",
                "latchkey.sms.content | mail | must be one of: code, link, both",
                "latchkey.sms.perDay | -1 | must be a whole number from 0 to 1000000",
                "latchkey.reset.smsLifespan | 601 | must be a whole number from 60 to 600 (seconds)",
                "latchkey.reset.emailLifespan | 1h | must be a whole number from 60 to 3600 (seconds)",
                "latchkey.reset.triesPerCode | 11 | must be a whole number from 1 to 10",
                "latchkey.reset.triesPerDay | 0 | must be a whole number from 1 to 100",
                "latchkey.support.email | support | must be one e-mail address",
                "latchkey.support.url | javascript:alert(1) | must be a whole http or https address",
                "latchkey.support.hours | 9–18\\nX: y | must be one line of at most 120 characters",
                "latchkey.reset.tries | 5 | there is no such setting",
                "displayName | CRM | there is no such setting"
            })
    @DisplayName(
            "refuses a value that can't be used, by its exact key, and writes nothing of the whole")
    void refuses(String key, String value, String reason) {
        JsonNode before = admin.read().body();

        Answer refused =
                admin.write(
                        "{\"%s\": \"%s\", \"latchkey.brand.product\": \"Written all the same\"}"
                                .formatted(key, value));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors()).singleElement().asString().startsWith(key + ": " + reason);
        assertThat(admin.read().body()).isEqualTo(before);
    }

    @Test
    @DisplayName("names every mistake of one write")
    void namesEveryMistake() {
        Answer refused =
                admin.write("{\"latchkey.sms.perDay\": \"many\", \"latchkey.enabled\": \"on\"}");

        assertThat(refused.errors())
                .containsExactly(
                        "latchkey.enabled: must be true or false",
                        "latchkey.sms.perDay: must be a whole number from 0 to 1000000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "7", "{\"latchkey.enabled\": {}}", "no JSON at all"})
    @DisplayName("answers 400 to what is no object of texts")
    void refusesOtherJson(String body) {
        assertThat(admin.write(body).status()).isEqualTo(400);
    }

    @Test
    @DisplayName(
            "wants a token (401) and rights over this realm (403): view-realm reads, manage-realm writes")
    void wantsRights(Stage stage) {
        Admins people = new Admins(stage, stage.freshRealm());
        SettingsCaller anonymous = people.anonymous();
        SettingsCaller ordinary = people.withRoles();
        SettingsCaller viewer = people.withRoles("view-realm");
        SettingsCaller usersAdmin = people.withRoles("manage-users");
        SettingsCaller manager = people.withRoles("manage-realm");
        SettingsCaller managerNextDoor = people.callingFor(realm, "manage-realm");

        assertThat(statuses(anonymous)).containsExactly(401, 401);
        assertThat(statuses(ordinary)).containsExactly(403, 403);
        assertThat(statuses(usersAdmin)).containsExactly(403, 403);
        assertThat(statuses(viewer)).containsExactly(200, 403);
        assertThat(statuses(managerNextDoor)).containsExactly(403, 403);
        assertThat(people.ofServer().read().value("latchkey.reset.smsPerDay")).isEmpty();

        assertThat(statuses(manager)).containsExactly(200, 200);
        assertThat(people.ofServer().read().value("latchkey.reset.smsPerDay")).contains("7");
    }

    @Test
    @DisplayName("leaves an admin event, on success only")
    void leavesAnEvent(Stage stage) {
        TestRealm own = stage.freshRealm();
        SettingsCaller ownAdmin = new Admins(stage, own).ofServer();

        ownAdmin.write("{\"latchkey.sms.perDay\": \"many\"}");
        ownAdmin.write("{\"latchkey.sms.perDay\": \"500\"}");

        List<JsonNode> events =
                stage.admin().get("realms/" + own.name() + "/admin-events").valueStream().toList();
        assertThat(events)
                .filteredOn(event -> event.get("resourcePath").asText().contains("latchkey"))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.get("operationType").asText()).isEqualTo("UPDATE");
                            assertThat(event.get("resourceType").asText()).isEqualTo("REALM");
                            assertThat(event.get("resourcePath").asText())
                                    .isEqualTo("latchkey/settings");
                        });
    }

    private static List<Integer> statuses(SettingsCaller caller) {
        return List.of(
                caller.read().status(),
                caller.write("{\"latchkey.reset.smsPerDay\": \"7\"}").status());
    }

    private static String identifyPage(Stage stage, TestRealm where) {
        return ResetVisit.begin(stage.visitor().from(FreshNetwork.address()), where).page().text();
    }
}
