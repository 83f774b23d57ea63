package dev.latchkey.acceptance.grants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Acceptance
@DisplayName("Of all ways to an account's tokens")
class GrantMatrixIT {

    private static final String LOCKED = "user_temporarily_disabled";
    private static final String DISABLED = "user_disabled";

    @Test
    @DisplayName("each is open while nothing is the matter")
    void nothing(Stage stage) {
        assertThat(new Ways(stage, stage.freshRealm()).open())
                .containsExactlyElementsOf(EnumSet.allOf(Way.class));
    }

    @Test
    @DisplayName(
            "a strangers' lock closes those that begin anew on devices that the account does not know [A12a, R03]")
    void strangersLock(Stage stage) {
        TestRealm realm = stage.freshRealm();
        Ways ways = new Ways(stage, realm);
        failFiveTimes(stage.visitor().from(FreshNetwork.address()), ways);

        assertThat(ways.open())
                .containsExactlyElementsOf(union(Way.live(), Way.anewOnUsualDevice()));

        assertThat(refusals(realm))
                .contains(
                        "LOGIN_ERROR " + LOCKED,
                        "AUTHREQID_TO_TOKEN_ERROR " + LOCKED,
                        "JWT_AUTHORIZATION_GRANT_ERROR " + LOCKED);
    }

    @Test
    @DisplayName(
            "Keycloak's own lock closes the owner's new ones, and forgets two [control of A12a]")
    void control(Stage stage) {
        Ways ways = new Ways(stage, stage.freshRealm(GrantMatrixIT::withoutPack));
        failFiveTimes(stage.visitor().from(FreshNetwork.address()), ways);

        assertThat(ways.open())
                .containsExactlyElementsOf(
                        union(
                                Way.live(),
                                EnumSet.of(Way.BACKCHANNEL_APPROVED_BEFORE, Way.ASSERTION)));
    }

    @Test
    @DisplayName("the lock of a device closes those that begin anew there [A12a]")
    void ownLock(Stage stage) {
        Ways ways = new Ways(stage, stage.freshRealm());
        failFiveTimes(ways.usualDevice(), ways);

        assertThat(ways.open()).containsExactlyElementsOf(union(Way.live(), Way.anewElsewhere()));
    }

    @Test
    @DisplayName("switching an account off closes all [A12a]")
    void disabled(Stage stage) {
        TestRealm realm = stage.freshRealm();
        Ways ways = new Ways(stage, realm);
        ways.user().change(account -> account.put("enabled", false));

        assertThat(ways.open()).isEmpty();

        assertThat(refusals(realm))
                .contains(
                        "LOGIN_ERROR " + DISABLED,
                        "CODE_TO_TOKEN_ERROR " + DISABLED,
                        "OAUTH2_DEVICE_CODE_TO_TOKEN_ERROR " + DISABLED,
                        "AUTHREQID_TO_TOKEN_ERROR " + DISABLED);
    }

    @Test
    @DisplayName("Keycloak by itself closes all of them to a switched-off account as well")
    void disabledInKeycloak(Stage stage) {
        Ways ways = new Ways(stage, stage.freshRealm(GrantMatrixIT::withoutPack));
        ways.user().change(account -> account.put("enabled", false));

        assertThat(ways.open()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "licenseExpiresAt, 2025-12-31, latchkey_license_expired",
        "licenseSuspended, true, latchkey_license_suspended"
    })
    @DisplayName("a licence that has ended or is on hold closes all [A12, A12a, R05]")
    void licence(String attribute, String value, String error, Stage stage) {
        TestRealm realm = stage.freshRealm();
        Ways ways = new Ways(stage, realm);
        license(ways, attribute, value);

        assertThat(ways.open()).isEmpty();

        assertThat(refusals(realm))
                .contains(
                        "LOGIN_ERROR " + error,
                        "CODE_TO_TOKEN_ERROR " + error,
                        "TOKEN_EXCHANGE_ERROR " + error,
                        "OAUTH2_DEVICE_CODE_TO_TOKEN_ERROR " + error,
                        "AUTHREQID_TO_TOKEN_ERROR " + error,
                        "JWT_AUTHORIZATION_GRANT_ERROR " + error);
    }

    @Test
    @DisplayName("the same licence closes none to payers at the client where it is renewed [R05]")
    void payer(Stage stage) {
        Ways ways =
                new Ways(
                        stage,
                        stage.freshRealm(
                                realm ->
                                        realm.withObject("/attributes")
                                                .put(
                                                        "latchkey.license.payerClients",
                                                        "crm, program")));
        ways.user().give("license-payer");
        license(ways, "licenseExpiresAt", "2025-12-31");

        assertThat(ways.open()).containsExactlyElementsOf(EnumSet.allOf(Way.class));
    }

    @Test
    @DisplayName("where the pack is off the same licence closes none [control of A12]")
    void controlLicence(Stage stage) {
        Ways ways = new Ways(stage, stage.freshRealm(GrantMatrixIT::withoutPack));
        license(ways, "licenseExpiresAt", "2025-12-31");

        assertThat(ways.open()).containsExactlyElementsOf(EnumSet.allOf(Way.class));
    }

    private static void license(Ways ways, String attribute, String value) {
        ways.user()
                .change(
                        account ->
                                account.withObject("/attributes").putArray(attribute).add(value));
    }

    private static void failFiveTimes(HttpVisitor guesser, Ways ways) {
        for (int i = 0; i < 5; i++) {
            SignIn.with(guesser, ways.user().realm(), ways.user().username(), "wrong-" + i);
        }
    }

    private static void withoutPack(ObjectNode realm) {
        realm.withObject("/attributes").put("latchkey.enabled", "false");
    }

    private static Set<Way> union(Set<Way> one, Set<Way> other) {
        Set<Way> both = EnumSet.copyOf(one);
        both.addAll(other);
        return both;
    }

    private static List<String> refusals(TestRealm realm) {
        return realm.events().stream()
                .filter(event -> event.has("error"))
                .map(
                        (JsonNode event) ->
                                event.get("type").asText() + " " + event.get("error").asText())
                .toList();
    }
}
