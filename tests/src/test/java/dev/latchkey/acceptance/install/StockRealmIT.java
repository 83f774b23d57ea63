package dev.latchkey.acceptance.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.install.Operator.Answer;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The pack in a realm that is as Keycloak makes it")
class StockRealmIT {

    private static final List<String> SETTINGS =
            List.of(
                    "resetPasswordAllowed",
                    "bruteForceProtected",
                    "permanentLockout",
                    "bruteForceStrategy",
                    "failureFactor",
                    "waitIncrementSeconds",
                    "maxFailureWaitSeconds",
                    "maxDeltaTimeSeconds",
                    "quickLoginCheckMilliSeconds",
                    "accessCodeLifespanUserAction",
                    "actionTokenGeneratedByUserLifespan",
                    "eventsEnabled",
                    "eventsExpiration",
                    "adminEventsEnabled",
                    "clientProfiles",
                    "clientPolicies");

    @Test
    @DisplayName("is what the shipped realm has")
    void equalsShipped(Stage stage) {
        RealmExport shipped = Operator.of(stage, stage.freshRealm()).export();
        Operator operator = Operator.of(stage, ForeignRealm.open(stage, "stock"));

        assertThat(operator.installs().expectOk().byHand()).isEmpty();

        RealmExport installed = operator.export();
        for (String flow : List.of("browserFlow", "directGrantFlow", "resetCredentialsFlow")) {
            assertThat(withoutStockExtras(installed.steps(flow)))
                    .as(flow)
                    .isEqualTo(withoutStockExtras(shipped.steps(flow)));
        }
        for (String setting : SETTINGS) {
            assertThat(without(installed.json().get(setting), "id"))
                    .as(setting)
                    .isEqualTo(without(shipped.json().get(setting), "id"));
        }
        assertThat(requiredActions(installed)).isEqualTo(requiredActions(shipped)).isNotEmpty();
        assertThat(attributes(installed)).containsAllEntriesOf(attributes(shipped));
        assertThat(profile(installed, "attributes", "group"))
                .isEqualTo(profile(shipped, "attributes", "group"));
        assertThat(profile(installed, "groups", "name"))
                .isEqualTo(profile(shipped, "groups", "name"));
        assertThat(profileTexts(installed)).isEqualTo(profileTexts(shipped));
        assertThat(roles(installed)).containsAll(roles(shipped));
    }

    @Test
    @DisplayName("is told before it is there, and changes nothing until then, nor when it is there")
    void dryRunAndTwice(Stage stage) {
        Operator operator = Operator.of(stage, ForeignRealm.open(stage, "stock"));
        RealmExport before = operator.export();

        Answer told = operator.looksAtInstall().expectOk();

        assertThat(operator.export().lines()).containsExactlyElementsOf(before.lines());
        assertThat(told.changes())
                .contains("A copy of flow 'browser' becomes the realm's browser flow")
                .last()
                .asString()
                .startsWith("latchkey.enabled becomes true");
        assertThat(told.changes()).allMatch(change -> !change.contains("null"));

        Answer done = operator.installs().expectOk();
        assertThat(done.changes()).isEqualTo(told.changes());
        RealmExport after = operator.export();

        assertThat(operator.looksAtInstall().expectOk().changes()).isEmpty();
        assertThat(operator.installs().expectOk().changes()).isEmpty();
        assertThat(operator.export().lines()).containsExactlyElementsOf(after.lines());
    }

    @Test
    @DisplayName("leaves nothing behind when it is taken out")
    void uninstall(Stage stage) {
        Operator operator = Operator.of(stage, ForeignRealm.open(stage, "stock"));
        RealmExport before = operator.export();
        operator.installs().expectOk();
        assertThat(operator.export().packProviders()).isNotEmpty();

        Answer told = operator.looksAtUninstall().expectOk();
        assertThat(operator.export().packProviders()).isNotEmpty();
        Answer done = operator.uninstalls().expectOk();

        assertThat(done.changes()).isEqualTo(told.changes()).isNotEmpty();
        assertThat(operator.export().lines()).containsExactlyElementsOf(before.lines());
        assertThat(operator.uninstalls().expectOk().changes()).isEmpty();
    }

    @Test
    @DisplayName("is an admin event, each time that something changed")
    void adminEvents(Stage stage) {
        TestRealm realm =
                ForeignRealm.open(stage, "stock", json -> json.put("adminEventsEnabled", true));
        Operator operator = Operator.of(stage, realm);

        operator.looksAtInstall();
        operator.installs();
        operator.installs();
        operator.uninstalls();

        assertThat(stage.admin().get("realms/" + realm.name() + "/admin-events").valueStream())
                .extracting(event -> event.get("resourcePath").asText())
                .filteredOn(path -> path.contains("latchkey"))
                .containsExactly("latchkey/uninstall", "latchkey/install");
    }

    @Test
    @DisplayName("never gets into master")
    void notMaster(Stage stage) {
        TestRealm master = TestRealm.existing(stage.admin(), stage.baseUri(), null, "master");
        Operator operator = Operator.of(stage, master);

        assertThat(operator.installs().status()).isEqualTo(409);
        assertThat(operator.looksAtInstall().errors())
                .singleElement()
                .asString()
                .contains("master");
        assertThat(operator.export().packProviders()).isEmpty();
    }

    /** Stock Keycloak has switched-off steps and organizations in its flows, which the shipped ones left out. */
    private static List<String> withoutStockExtras(List<String> steps) {
        String joined =
                steps.stream()
                        .filter(step -> !step.strip().startsWith("DISABLED"))
                        .collect(Collectors.joining("\n"));
        return joined.replaceAll(
                        "\n *ALTERNATIVE >\n *CONDITIONAL >\n *REQUIRED conditional-user-configured\n *ALTERNATIVE organization",
                        "")
                .lines()
                .toList();
    }

    private static String without(JsonNode node, String field) {
        return node.toString().replaceAll("\"" + field + "\":\"[^\"]*\",", "");
    }

    private static Map<String, String> attributes(RealmExport realm) {
        return realm.json()
                .get("attributes")
                .propertyStream()
                .filter(a -> a.getKey().contains("Lifespan.") || a.getKey().contains("Expiration"))
                .collect(Collectors.toMap(Map.Entry::getKey, a -> a.getValue().asText()));
    }

    private static Map<String, JsonNode> profile(RealmExport realm, String list, String having) {
        return realm.userProfile()
                .get(list)
                .valueStream()
                .filter(item -> item.has(having))
                .collect(
                        Collectors.toMap(
                                item -> item.get("name").asText(), StockRealmIT::spelledOut));
    }

    /** {@code UPAttribute} writes this default where the file that was imported left it out. */
    private static JsonNode spelledOut(JsonNode item) {
        ObjectNode whole = item.deepCopy();
        return whole.has("multivalued") ? whole : whole.put("multivalued", false);
    }

    private static Map<String, String> profileTexts(RealmExport realm) {
        return realm.json()
                .get("localizationTexts")
                .propertyStream()
                .flatMap(
                        language ->
                                language.getValue()
                                        .propertyStream()
                                        .map(
                                                text ->
                                                        Map.entry(
                                                                language.getKey()
                                                                        + " "
                                                                        + text.getKey(),
                                                                text.getValue().asText())))
                .filter(text -> text.getKey().contains(" profile."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<JsonNode> requiredActions(RealmExport realm) {
        return realm.json()
                .get("requiredActions")
                .valueStream()
                .filter(action -> action.get("providerId").asText().startsWith("latchkey-"))
                .toList();
    }

    private static List<String> roles(RealmExport realm) {
        return realm.json()
                .at("/roles/realm")
                .valueStream()
                .map(role -> role.get("name").asText())
                .filter(name -> !name.startsWith("default-roles"))
                .toList();
    }
}
