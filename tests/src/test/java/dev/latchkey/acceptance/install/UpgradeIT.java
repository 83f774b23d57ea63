package dev.latchkey.acceptance.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.install.Operator.Answer;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A realm with an older pack")
class UpgradeIT {

    private static final String RECORD = "latchkeyInstall";
    private static final String CODES = "latchkey-setup-backup-codes";

    @Test
    @DisplayName(
            "is completed in the copies that it has, and can still be left as it was before the first")
    void completed(Stage stage) {
        TestRealm realm = ForeignRealm.open(stage, "kerberos-x509");
        Operator operator = Operator.of(stage, realm);
        RealmExport before = operator.export();
        operator.installs().expectOk();
        RealmExport whole = operator.export();
        cutDown(stage, realm);
        RealmExport old = operator.export();
        assertThat(old.packProviders()).doesNotContain(CODES, "latchkey-backup-code");

        Answer done = operator.installs().expectOk();

        RealmExport completed = operator.export();
        assertThat(done.changes())
                .anyMatch(c -> c.contains("latchkey-backup-code"))
                .contains(
                        "The realm gets the required action " + CODES,
                        "The realm gets the user attribute reserveEmailVerified")
                .noneMatch(c -> c.startsWith("A copy of"));
        for (String flow :
                new String[] {"browserFlow", "directGrantFlow", "resetCredentialsFlow"}) {
            assertThat(completed.json().get(flow)).isEqualTo(old.json().get(flow));
            assertThat(completed.steps(flow)).isEqualTo(whole.steps(flow));
        }
        assertThat(completed.packProviders()).isEqualTo(whole.packProviders());
        assertThat(operator.installs().expectOk().changes()).isEmpty();
        TestUser user = realm.createUser(draft -> {});
        assertThat(Person.isIn(Person.of(stage, realm).signsIn(user.username(), user.password())))
                .isTrue();

        operator.uninstalls().expectOk();
        assertThat(operator.export().packProviders()).isEmpty();
        assertThat(operator.export().steps("browserFlow")).isEqualTo(before.steps("browserFlow"));
    }

    @Test
    @DisplayName("whose note of what was before is damaged is not touched, and the admin is told")
    void damagedRecord(Stage stage) {
        TestRealm realm = ForeignRealm.open(stage, "stock");
        Operator operator = Operator.of(stage, realm);
        operator.installs().expectOk();
        realm.setAttribute(RECORD, "{\"copies\": 7}");
        RealmExport damaged = operator.export();

        assertThat(operator.installs().status()).isEqualTo(409);
        assertThat(operator.uninstalls().errors()).singleElement().asString().contains(RECORD);
        assertThat(operator.export().lines()).containsExactlyElementsOf(damaged.lines());
    }

    /** As a version without backup codes and without verified reserve addresses would have left the realm. */
    private static void cutDown(Stage stage, TestRealm realm) {
        String path = "realms/" + realm.name() + "/";
        for (String flow : new String[] {"latchkey%20corp%20browser", "latchkey%20corp%20reset"}) {
            for (JsonNode execution :
                    stage.admin().get(path + "authentication/flows/" + flow + "/executions")) {
                if (execution.path("providerId").asText().equals("latchkey-backup-code")) {
                    stage.admin()
                            .delete(
                                    path
                                            + "authentication/executions/"
                                            + execution.get("id").asText());
                }
            }
        }
        stage.admin().delete(path + "authentication/required-actions/" + CODES);
        ObjectNode profile = (ObjectNode) stage.admin().get(path + "users/profile");
        ArrayNode attributes = (ArrayNode) profile.get("attributes");
        for (int i = attributes.size() - 1; i >= 0; i--) {
            if (attributes.get(i).get("name").asText().equals("reserveEmailVerified")) {
                attributes.remove(i);
            }
        }
        stage.admin().put(path + "users/profile", profile);
        realm.change(
                json -> {
                    ObjectNode note = parse(json.at("/attributes/" + RECORD).asText());
                    remove((ArrayNode) note.at("/added/REQUIRED_ACTION"), CODES);
                    remove((ArrayNode) note.at("/added/PROFILE_ATTRIBUTE"), "reserveEmailVerified");
                    json.withObject("/attributes").put(RECORD, note.toString());
                });
    }

    private static void remove(ArrayNode names, String name) {
        for (int i = names.size() - 1; i >= 0; i--) {
            if (names.get(i).asText().equals(name)) {
                names.remove(i);
            }
        }
    }

    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
