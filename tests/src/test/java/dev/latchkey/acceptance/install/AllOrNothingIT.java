package dev.latchkey.acceptance.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.install.Operator.Answer;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("An installation")
class AllOrNothingIT {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    @DisplayName(
            "that fails on its way leaves the realm as it was, and works once the reason is gone")
    void failure(Stage stage) {
        TestRealm realm = ForeignRealm.open(stage, "stock");
        bePolicyWithoutProfile(stage, realm);
        Operator operator = Operator.of(stage, realm);
        RealmExport before = operator.export();

        Answer failed = operator.installs();

        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.errors()).singleElement().asString().contains("as it was");
        assertThat(operator.export().lines()).containsExactlyElementsOf(before.lines());
        assertThat(operator.export().packProviders()).isEmpty();

        put(stage, realm, "policies", JSON.objectNode());
        operator.installs().expectOk();
        assertThat(operator.export().packProviders()).isNotEmpty();
    }

    @Test
    @DisplayName("that several admins begin at once is made once")
    void together(Stage stage) throws Exception {
        TestRealm realm = ForeignRealm.open(stage, "stock");
        Operator operator = Operator.of(stage, realm);
        ExecutorService admins = Executors.newFixedThreadPool(6);
        try {
            List<Future<Answer>> answers =
                    admins.invokeAll(
                            Stream.generate(() -> (Callable<Answer>) operator::installs)
                                    .limit(6)
                                    .toList());
            int made = 0;
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isIn(200, 409);
                made += answer.get().changes().isEmpty() ? 0 : 1;
            }
            assertThat(made).isEqualTo(1);
        } finally {
            admins.shutdownNow();
        }
        assertThat(operator.export().json().get("authenticationFlows").valueStream())
                .filteredOn(f -> f.get("alias").asText().startsWith("latchkey browser"))
                .filteredOn(f -> f.get("topLevel").asBoolean())
                .hasSize(1);
    }

    /** Keycloak lets a profile go that a policy names, and then refuses to write any policy beside that one. */
    private static void bePolicyWithoutProfile(Stage stage, TestRealm realm) {
        ObjectNode profiles = JSON.objectNode();
        profiles.withArray("profiles").addObject().put("name", "gone").putArray("executors");
        ObjectNode policies = JSON.objectNode();
        ObjectNode policy = policies.withArray("policies").addObject();
        policy.put("name", "left over").put("enabled", true).withArray("profiles").add("gone");
        policy.withArray("conditions")
                .addObject()
                .put("condition", "any-client")
                .putObject("configuration");
        put(stage, realm, "profiles", profiles);
        put(stage, realm, "policies", policies);
        put(stage, realm, "profiles", JSON.objectNode());
    }

    private static void put(Stage stage, TestRealm realm, String what, ObjectNode all) {
        stage.admin().put("realms/%s/client-policies/%s".formatted(realm.name(), what), all);
    }
}
