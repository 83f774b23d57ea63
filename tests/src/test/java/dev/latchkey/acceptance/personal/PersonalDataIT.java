package dev.latchkey.acceptance.personal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.admin.Admins;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.personal.PersonalData.Answer;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("What the pack holds of one person")
class PersonalDataIT {

    private static final String LOCK_PAGE = "login-latchkey-locked";

    /** Tables in which nothing can be told to be a user's. */
    private static final Set<String> NOBODYS =
            Set.of(
                    "LATCHKEY_RATE",
                    "LATCHKEY_COOLDOWN",
                    "LATCHKEY_CODE_SLOT",
                    "LATCHKEY_SMS_SPEND");

    /** Made where the ways in place of a second factor are listed. */
    private static final String OFFERED_BESIDE_AN_APP = "credential latchkey-contact-code";

    /** As long as what stands in tables for secrets, and longer than an id. */
    private static final String HASH = "[A-Za-z0-9_+/-]{40,}";

    @Test
    @DisplayName(
            "is told by purpose, with the meaning of each field, and without anything that opens something")
    void told(Stage stage) {
        TestRealm realm = KnownPerson.realm(stage);
        KnownPerson person = KnownPerson.in(stage, realm);
        String userId = person.user().id();
        Admins admins = new Admins(stage, realm);
        PersonalData viewer = caller(stage, realm, admins.tokenWithRoles("view-users"));

        Answer answer = viewer.export(userId);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode export = answer.json();
        assertThat(export.get("username").asText()).isEqualTo(person.user().username());
        for (JsonNode holding : export.get("held")) {
            if (!holding.get("where").asText().equals(OFFERED_BESIDE_AN_APP)) {
                assertThat(holding.get("entries")).as("%s", holding).isNotEmpty();
            }
            Set<String> explained = names(holding.get("fields"));
            holding.get("entries")
                    .forEach(
                            entry ->
                                    assertThat(explained)
                                            .as("%s", entry)
                                            .containsAll(names(entry)));
            assertThat(holding.get("purpose").asText()).isNotBlank();
            assertThat(holding.get("period").asText()).isNotBlank();
        }
        assertThat(export.get("unnamed").valueStream().map(one -> one.get("where").asText()))
                .containsExactlyInAnyOrderElementsOf(NOBODYS);
        assertThat(answer.held("user attributes").toString()).contains(person.phone());
        assertThat(answer.entries("LATCHKEY_PHONE_OWNER").get(0).get("number").asText())
                .isEqualTo(person.phone());
        assertThat(answer.entries("LATCHKEY_CONTACT_SEEN").toString())
                .contains(person.user().email(), person.phone());
        assertThat(answer.entries("LATCHKEY_FAMILIAR"))
                .extracting(entry -> entry.get("kind").asText())
                .contains("device", "network");
        assertThat(answer.entries("LATCHKEY_LOCK"))
                .anyMatch(entry -> entry.get("failures").asInt() == 1);
        assertThat(answer.entries("credential latchkey-backup-codes").get(0).get("left").asInt())
                .isEqualTo(person.codes().codes().size());

        assertThat(answer.text()).doesNotContainPattern(HASH);
        person.codes().codes().forEach(code -> assertThat(answer.text()).doesNotContain(code));
        assertThat(storedSecrets(stage, realm, userId))
                .as("a control: there are hashes to be told")
                .containsPattern(HASH);
        assertThat(events(stage, realm))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.get("operationType").asText()).isEqualTo("ACTION");
                            assertThat(event.get("resourcePath").asText())
                                    .isEqualTo("latchkey/personal-data/" + userId);
                            assertThat(event.toString()).doesNotContain(person.phone());
                        });

        erasedAll(
                stage, realm, person, caller(stage, realm, admins.tokenWithRoles("manage-users")));
    }

    /** Same person: it takes many visits to have the pack know somebody that well. */
    private static void erasedAll(
            Stage stage, TestRealm realm, KnownPerson person, PersonalData manager) {
        String userId = person.user().id();

        Answer left = manager.erase(userId);

        assertThat(left.status()).as(left.text()).isEqualTo(200);
        for (String gone :
                List.of(
                        "LATCHKEY_FAMILIAR",
                        "LATCHKEY_LOCK",
                        "LATCHKEY_REMINDER",
                        "LATCHKEY_PHONE_OWNER",
                        "LATCHKEY_POSTPONED")) {
            assertThat(left.entries(gone)).as(gone).isEmpty();
            assertThat(holding(stage, userId).get(gone)).as(gone).isZero();
        }
        assertThat(left.entries("LATCHKEY_CONTACT_OBJECTION"))
                .as("the old contact's say")
                .isNotEmpty();
        assertThat(left.held("user attributes").toString()).contains(person.phone());
        assertThat(left.entries("credential latchkey-backup-codes")).isNotEmpty();

        Answer nothing = manager.eraseWhole(userId);

        assertThat(left.status()).isEqualTo(200);
        assertThat(nothing.entries("credential latchkey-backup-codes")).isEmpty();
        assertThat(nothing.entries("credential latchkey-contacts")).isEmpty();
        assertThat(nothing.text()).doesNotContain(person.phone());
        assertThat(holding(stage, person.phone()).values()).containsOnly(0L);
        assertThat(stage.admin().get("realms/%s/users/%s".formatted(realm, userId)).toString())
                .doesNotContain(person.phone())
                .contains("licenseExpiresAt");
        assertThat(events(stage, realm))
                .extracting(event -> event.get("operationType").asText())
                .containsExactly("DELETE", "DELETE", "ACTION");
        assertThat(SignIn.works(stage, realm, person.user().username(), person.user().password()))
                .isTrue();
    }

    @Test
    @DisplayName("goes with its user, from every table, and with its realm; a neighbour's stays")
    void removed(Stage stage) {
        TestRealm realm = KnownPerson.realm(stage);
        KnownPerson person = KnownPerson.in(stage, realm);
        TestUser neighbour = realm.createUser(draft -> {});
        SignIn.works(stage, realm, neighbour.username(), neighbour.password());
        String realmId = stage.admin().get("realms/" + realm.name()).get("id").asText();
        Map<String, Long> before = holding(stage, person.user().id());
        Map<String, Long> ofNeighbour = holding(stage, neighbour.id());
        assertThat(without(NOBODYS, before)).as("rows in every table").doesNotContainValue(0L);
        assertThat(only(NOBODYS, before).values()).containsOnly(0L);
        assertThat(holding(stage, person.phone()).values()).anyMatch(rows -> rows > 0);

        stage.admin().delete("realms/%s/users/%s".formatted(realm, person.user().id()));

        assertThat(holding(stage, person.user().id()).values()).containsOnly(0L);
        assertThat(holding(stage, person.phone()).values()).containsOnly(0L);
        assertThat(holding(stage, person.user().email()).values()).containsOnly(0L);
        assertThat(holding(stage, neighbour.id())).isEqualTo(ofNeighbour);
        assertThat(holding(stage, realmId).values()).anyMatch(rows -> rows > 0);

        realm.delete();

        assertThat(holding(stage, realmId).values()).containsOnly(0L);
        assertThat(holding(stage, neighbour.id()).values()).containsOnly(0L);
    }

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

    private static Map<String, Long> without(Set<String> tables, Map<String, Long> rows) {
        Map<String, Long> others = new TreeMap<>(rows);
        others.keySet().removeAll(tables);
        return others;
    }

    private static Map<String, Long> only(Set<String> tables, Map<String, Long> rows) {
        Map<String, Long> those = new TreeMap<>(rows);
        those.keySet().retainAll(tables);
        return those;
    }

    private static String storedSecrets(Stage stage, TestRealm realm, String userId) {
        return stage.visitor()
                .get(
                        "/realms/%s/latchkey-test/credentials/%s/latchkey-backup-codes"
                                .formatted(realm, userId))
                .body();
    }

    private static List<JsonNode> events(Stage stage, TestRealm realm) {
        return stage.admin()
                .get("realms/" + realm.name() + "/admin-events")
                .valueStream()
                .filter(event -> event.path("resourcePath").asText().contains("personal-data"))
                .toList();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
