package dev.latchkey.acceptance.personal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.admin.Admins;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("What the pack holds of one person")
class PersonalDataIT {

    private static final String LOCK_PAGE = "login-latchkey-locked";

    @Test
    @DisplayName(
            "keeps a lock that holds, without the address, until it ends: nobody has himself forgotten to guess on [R06, A10]")
    void lockHolds(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        HttpVisitor guesser = stage.visitor().from(FreshNetwork.address());
        for (int i = 0; i < 5; i++) {
            SignIn.with(guesser, realm, user.username(), "guess-" + i);
        }
        assertThat(tries(stage, user).pageId()).isEqualTo(LOCK_PAGE);
        PersonalData admin = caller(stage, realm, new Admins(stage, realm).serverToken());
        assertThat(admin.export(user.id()).entries("LATCHKEY_LOCK").get(0).has("lastAddress"))
                .isTrue();

        JsonNode kept = admin.erase(user.id()).entries("LATCHKEY_LOCK").get(0);

        assertThat(kept.has("lastAddress")).as("%s", kept).isFalse();
        assertThat(kept.get("until")).isEqualTo(kept.get("lockedUntil"));
        assertThat(tries(stage, user).pageId()).isEqualTo(LOCK_PAGE);
        stage.clock().forward(Duration.ofMinutes(11));
        stage.clock().runTask("LatchkeyPurgeTask");
        assertThat(holding(stage, user.id()).get("LATCHKEY_LOCK")).isZero();
        assertThat(SignIn.isDone(tries(stage, user))).isTrue();
    }

    @Test
    @DisplayName(
            "is for who may view that user, and for nobody else: not by a neighbour realm's right, nor under a neighbour's name")
    void wantsRights(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestRealm nextDoor = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        Admins here = new Admins(stage, realm);
        Admins there = new Admins(stage, nextDoor);
        String id = user.id();

        assertThat(statuses(new PersonalData(stage, realm, Optional.empty()), id))
                .containsExactly(401, 401);
        assertThat(statuses(caller(stage, realm, here.tokenWithRoles()), id))
                .as("an ordinary user")
                .containsExactly(403, 403);
        assertThat(statuses(caller(stage, realm, here.tokenWithRoles("query-users")), id))
                .containsExactly(403, 403);
        assertThat(statuses(caller(stage, realm, here.tokenWithRoles("manage-realm")), id))
                .containsExactly(403, 403);
        String foreign = there.tokenWithRoles("manage-users");
        assertThat(statuses(caller(stage, realm, foreign), id))
                .as("an admin of another realm")
                .containsExactly(403, 403);
        assertThat(statuses(caller(stage, nextDoor, foreign), id))
                .as("who passes the user off as one of his own realm")
                .containsExactly(404, 404);
        assertThat(statuses(caller(stage, realm, program(stage, realm)), id))
                .as("a service account without a role")
                .containsExactly(403, 403);
        assertThat(caller(stage, realm, here.tokenWithRoles()).export("no-such-user").status())
                .as("the same as for one that there is")
                .isEqualTo(403);

        assertThat(statuses(caller(stage, realm, here.tokenWithRoles("view-users")), id))
                .containsExactly(200, 403);
        assertThat(statuses(caller(stage, realm, here.tokenWithRoles("manage-users")), id))
                .containsExactly(200, 200);
        assertThat(events(stage, realm)).as("of refused calls none").hasSize(3);
    }

    private static PersonalData caller(Stage stage, TestRealm realm, String token) {
        return new PersonalData(stage, realm, Optional.of(token));
    }

    private static List<Integer> statuses(PersonalData caller, String user) {
        return List.of(caller.export(user).status(), caller.erase(user).status());
    }

    /** The token of a client of the realm that was given a service account and no more. */
    private static String program(Stage stage, TestRealm realm) {
        ObjectNode client = JsonNodeFactory.instance.objectNode();
        client.put("clientId", "program")
                .put("secret", "program-secret")
                .put("publicClient", false)
                .put("serviceAccountsEnabled", true);
        stage.admin().post("realms/" + realm.name() + "/clients", client);
        return stage.visitor()
                .post(
                        "/realms/" + realm.name() + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "program",
                                "client_secret", "program-secret"))
                .json()
                .get("access_token")
                .asText();
    }

    private static VisitedPage tries(Stage stage, TestUser user) {
        return SignIn.with(
                stage.visitor().from(FreshNetwork.address()),
                user.realm(),
                user.username(),
                user.password());
    }

    private static Map<String, Long> holding(Stage stage, String text) {
        JsonNode rows =
                stage.visitor()
                        .get(
                                "/realms/master/latchkey-test/rows/holding?text="
                                        + text.replace("+", "%2B"))
                        .json();
        Map<String, Long> holding = new TreeMap<>();
        rows.propertyStream().forEach(e -> holding.put(e.getKey(), e.getValue().asLong()));
        return holding;
    }

    private static List<JsonNode> events(Stage stage, TestRealm realm) {
        return stage.admin()
                .get("realms/" + realm.name() + "/admin-events")
                .valueStream()
                .filter(event -> event.get("resourcePath").asText().contains("personal-data"))
                .toList();
    }
}
