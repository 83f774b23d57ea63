package dev.latchkey.acceptance.reset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keycloak's CVE-2026-18963 was a step that took another step's word for it. These ask every step without having the proof. */
@Acceptance
@DisplayName("Whoever has no proof gains nothing [A11]")
class ResetStepsIT {

    private static final String PASSWORD_OF_THE_THIEF = "mine from now on, all of it";

    private static TestUser victim;
    private static List<JsonNode> steps;

    @BeforeAll
    static void aVictim(Stage stage) {
        victim = stage.freshRealm().createUser(draft -> {});
        steps = ResetSteps.of(stage, victim.realm());
        assertThat(steps)
                .extracting(step -> step.path("providerId").asText())
                .contains(
                        "latchkey-reset-identify",
                        "latchkey-reset-verify",
                        "latchkey-reset-password");
    }

    /** What is posted besides all fields that any of the steps reads. */
    static Stream<Map<String, String>> tricks() {
        Stream<Map<String, String>> plain =
                Stream.of(
                        Map.of(),
                        Map.of("step", "password"),
                        Map.of("tryAnotherWay", "on"),
                        Map.of("switchOrganization", "on"));
        return Stream.concat(
                plain,
                steps.stream()
                        .map(step -> Map.of("authenticationExecution", step.get("id").asText())));
    }

    @ParameterizedTest
    @MethodSource("tricks")
    @DisplayName("by posting to a step's form or to that of a later step")
    void forms(Map<String, String> trick, Stage stage) {
        for (JsonNode step : steps) {
            ResetVisit first = ResetVisit.begin(stage.visitor(), victim.realm());
            assertNothingGained(stage, first.visitor(), post(first, step, trick));

            ResetVisit second = ResetVisit.asks(stage.visitor(), victim.realm(), victim.username());
            assertNothingGained(stage, second.visitor(), post(second, step, trick));
        }
    }

    @Test
    @DisplayName("by sending a form again that was sent already")
    void replays(Stage stage) {
        ResetVisit reset = ResetVisit.begin(stage.visitor(), victim.realm());
        PageForm identify = reset.page().form();
        reset.identify(victim.username());
        PageForm verify = reset.page().form();
        reset.enterWrong("00000000");

        for (PageForm old : List.of(identify, verify)) {
            for (JsonNode step : steps) {
                VisitedPage answer =
                        reset.visitor().post(ResetSteps.address(old, step), everyField(Map.of()));
                assertNothingGained(stage, reset.visitor(), answer);
            }
        }
    }

    @Test
    @DisplayName("by opening the address of a later step, or of another flow of the same tab")
    void addresses(Stage stage) {
        ResetVisit reset = ResetVisit.asks(stage.visitor(), victim.realm(), victim.username());
        String here = reset.page().form().action().toString();
        String tab = here.replaceAll(".*[?&](client_id=[^&]*&tab_id=[^&]*).*", "$1");
        String actions = victim.realm().uri() + "/login-actions/";
        Stream<String> laterSteps =
                steps.stream()
                        .map(step -> "reset-credentials?execution=" + step.get("id").asText());
        Stream<String> otherFlows =
                Stream.of(
                        "authenticate?",
                        "required-action?execution=UPDATE_PASSWORD",
                        "action-token?key=x",
                        "post-broker-login?",
                        "first-broker-login?");

        for (String path : Stream.concat(laterSteps, otherFlows).toList()) {
            HttpVisitor thief = reset.visitor().cloned();
            String address = actions + path + "&" + tab;
            assertNothingGained(stage, thief, thief.get(address));
            assertNothingGained(stage, thief, thief.post(address, everyField(Map.of())));
        }
    }

    private static VisitedPage post(ResetVisit reset, JsonNode step, Map<String, String> trick) {
        return reset.visitor()
                .post(ResetSteps.address(reset.page().form(), step), everyField(trick));
    }

    private static Map<String, String> everyField(Map<String, String> trick) {
        Map<String, String> fields = new HashMap<>();
        fields.put("identifier", victim.username());
        fields.put("username", victim.username());
        fields.put("code", "00000000");
        fields.put("otp", "000000");
        fields.put("password-new", PASSWORD_OF_THE_THIEF);
        fields.put("password-confirm", PASSWORD_OF_THE_THIEF);
        fields.putAll(trick);
        return fields;
    }

    private static void assertNothingGained(Stage stage, HttpVisitor thief, VisitedPage answer) {
        VisitedPage page = thief.follow(answer);
        System.out.println(
                "  "
                        + answer.address().getPath()
                        + " "
                        + page.status()
                        + " "
                        + page.pageId()
                        + " "
                        + page.text().substring(0, Math.min(120, page.text().length())));
        assertThat(page.status()).as(page + ": " + page.body()).isLessThan(500);
        assertThat(page.has("#password-new")).as(page + ": " + page.text()).isFalse();
        TestRealm realm = victim.realm();
        assertThat(realm.events())
                .as("events after %s", page)
                .extracting(event -> event.get("type").asText())
                .doesNotContain("UPDATE_CREDENTIAL", "UPDATE_PASSWORD", "LOGIN", "RESET_PASSWORD");
    }
}
