package dev.latchkey.acceptance.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.Outcomes;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("What limits are counted by")
class RowsIT {

    private static final String PURGE = "LatchkeyPurgeTask";

    /** Tables of contacts, which have a test of their own; and what gateways have cost, which is no realm's. */
    private static final Set<String> OTHERS =
            Set.of(
                    "LATCHKEY_PHONE_OWNER",
                    "LATCHKEY_POSTPONED",
                    "LATCHKEY_CONTACT_SEEN",
                    "LATCHKEY_CONTACT_OBJECTION",
                    "LATCHKEY_SMS_SPEND");

    @Test
    @DisplayName("is counted in each realm for itself, same name, same address, same network [A28]")
    void realmsApart(Stage stage) {
        TestRealm one = stage.freshRealm();
        TestRealm other = stage.freshRealm();
        one.setAttribute("latchkey.reset.emailsPerHour", "1");
        TestUser user = one.createUser(draft -> {});
        TestUser namesake =
                other.createUser(draft -> draft.username(user.username()).email(user.email()));
        String network = FreshNetwork.address();

        ResetVisit.asks(stage, one, user.email(), network);
        ResetVisit.asks(stage, one, user.email());
        new Outcomes(stage, one).awaitRequests(2);
        assertThat(stage.mail().mailsTo(user.email())).extracting(Mail::subject).hasSize(1);
        ResetVisit elsewhere = ResetVisit.asks(stage, other, namesake.email(), network);

        assertThat(elsewhere.saysSent()).isTrue();
        assertThat(new Outcomes(stage, other).awaitRequests(1)).containsExactly("email: both");
    }

    @Test
    @DisplayName("goes once it is over, by the hourly purge, and not before")
    void purge(Stage stage) {
        TestUser user = userWithRows(stage);
        String realmId = idOf(stage, user.realm());
        stage.clock().runTask(PURGE);
        assertThat(rows(stage, realmId)).hasSizeGreaterThanOrEqualTo(4).doesNotContainValue(0L);

        stage.clock().forward(Duration.ofDays(2));
        assertThat(stage.clock().runDueTasks()).contains(PURGE);

        assertThat(rows(stage, realmId))
                .containsEntry("LATCHKEY_RATE", 0L)
                .containsEntry("LATCHKEY_COOLDOWN", 0L)
                .containsEntry("LATCHKEY_CODE_SLOT", 0L)
                .containsEntry("LATCHKEY_FAMILIAR", 2L)
                .as("the account's, not its network's")
                .containsEntry("LATCHKEY_LOCK", 1L);
        stage.clock().forward(Duration.ofDays(100));
        stage.clock().runTask(PURGE);
        assertThat(rows(stage, realmId))
                .as("the device, not the network, and no streak of wrong tries")
                .containsEntry("LATCHKEY_FAMILIAR", 1L)
                .containsEntry("LATCHKEY_LOCK", 0L);
        stage.clock().forward(Duration.ofDays(300));
        stage.clock().runTask(PURGE);
        assertThat(rows(stage, realmId)).containsEntry("LATCHKEY_FAMILIAR", 0L);
    }

    @Test
    @DisplayName("goes with its user, as far as it tells whose it is")
    void userRemoval(Stage stage) {
        TestUser user = userWithRows(stage);
        TestUser colleague = user.realm().createUser(draft -> {});
        Familiar.network(stage, colleague);
        String realmId = idOf(stage, user.realm());
        assertThat(rows(stage, realmId)).containsEntry("LATCHKEY_FAMILIAR", 4L);

        stage.admin().delete("realms/%s/users/%s".formatted(user.realm(), user.id()));

        assertThat(rows(stage, realmId)).containsEntry("LATCHKEY_FAMILIAR", 2L);
    }

    @Test
    @DisplayName("goes with its realm, and with no other")
    void realmRemoval(Stage stage) {
        TestUser user = userWithRows(stage);
        TestUser other = userWithRows(stage);
        String realmId = idOf(stage, user.realm());
        String otherId = idOf(stage, other.realm());
        Map<String, Long> rowsOfOther = rows(stage, otherId);

        user.realm().delete();

        assertThat(rows(stage, realmId).values()).containsOnly(0L);
        assertThat(rows(stage, otherId)).isEqualTo(rowsOfOther).doesNotContainValue(0L);
    }

    /**
     * Somebody in a realm of their own who was reminded of a licence, signed in once, asked for a reset, and mistyped a
     * password elsewhere.
     */
    private static TestUser userWithRows(Stage stage) {
        TestRealm realm =
                stage.freshRealm(
                        shipped ->
                                shipped.withObject("/attributes")
                                        .put("latchkey.license.onExpiring", "full"));
        String soon = stage.clock().now().plus(Duration.ofDays(5)).toString();
        TestUser user = realm.createUser(draft -> draft.attribute("licenseExpiresAt", soon));
        stage.clock().runTask("LicenseReminderTask");
        String home = Familiar.network(stage, user);
        ResetVisit.asks(stage, user.realm(), user.email(), home);
        new Outcomes(stage, user.realm()).awaitRequests(1);
        SignIn.works(stage, user.realm(), user.username(), "wrong");
        return user;
    }

    private static String idOf(Stage stage, TestRealm realm) {
        return stage.admin().get("realms/" + realm.name()).get("id").asText();
    }

    /** How many rows of the realm each of the pack's tables has. */
    private static Map<String, Long> rows(Stage stage, String realmId) {
        String answer =
                stage.visitor().get("/realms/master/latchkey-test/rows?realm=" + realmId).body();
        try {
            Map<String, Long> rows = new ObjectMapper().readValue(answer, new TypeReference<>() {});
            rows.keySet().removeAll(OTHERS);
            return rows;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer, e);
        }
    }
}
