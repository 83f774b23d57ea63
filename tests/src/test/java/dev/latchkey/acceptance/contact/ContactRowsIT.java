package dev.latchkey.acceptance.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("What is remembered of contacts beside the account")
class ContactRowsIT {

    private static final String OWNERS = "LATCHKEY_PHONE_OWNER";
    private static final String SEEN = "LATCHKEY_CONTACT_SEEN";
    private static final String OBJECTION = "LATCHKEY_CONTACT_OBJECTION";
    private static final String POSTPONED = "LATCHKEY_POSTPONED";

    @Test
    @DisplayName("goes with its user and with its realm")
    void removal(Stage stage) {
        TestRealm realm = stage.freshRealm();
        String realmId = stage.admin().get("realms/" + realm.name()).get("id").asText();
        TestUser proved = realm.createUser(draft -> {});
        String phone = UserDraft.freshPhone();
        ContactVisit.begin(stage, proved, ContactVisit.PHONE)
                .type(phone)
                .enter(stage.sms().awaitSms(phone).code().orElseThrow())
                .expectDone();
        stage.mail().awaitMail(proved.email());
        realm.setAttribute("latchkey.contact.askReserveEmail", "offer");
        TestUser later = realm.createUser(draft -> {});
        ContactVisit.signsIn(stage.visitor().from(FreshNetwork.address()), later)
                .press("skip")
                .expectDone();
        assertThat(rows(stage, realmId, OWNERS)).isEqualTo(1);
        assertThat(rows(stage, realmId, POSTPONED)).isEqualTo(1);
        assertThat(rows(stage, realmId, SEEN)).isEqualTo(2 * 4);
        assertThat(rows(stage, realmId, OBJECTION)).isEqualTo(1);

        stage.admin().delete("realms/%s/users/%s".formatted(realm, proved.id()));
        assertThat(rows(stage, realmId, OWNERS)).isZero();
        assertThat(rows(stage, realmId, OBJECTION)).isZero();
        assertThat(rows(stage, realmId, SEEN)).isEqualTo(4);
        assertThat(rows(stage, realmId, POSTPONED)).isEqualTo(1);

        realm.delete();
        assertThat(rows(stage, realmId, POSTPONED)).isZero();
        assertThat(rows(stage, realmId, SEEN)).isZero();
    }

    @Test
    @DisplayName("does not outlast its use: a replaced contact is forgotten once it can't object")
    void purge(Stage stage) {
        TestRealm realm = stage.freshRealm();
        String realmId = stage.admin().get("realms/" + realm.name()).get("id").asText();
        SettledUser settled = SettledUser.in(stage, realm, draft -> {});
        settled.changeEmail(SettledUser.freshAddress());
        settled.objectionMailedTo(settled.user().email());

        stage.clock().forward(Duration.ofDays(6));
        stage.clock().runTask("LatchkeyPurgeTask");
        assertThat(rows(stage, realmId, OBJECTION)).isEqualTo(1);
        stage.clock().forward(Duration.ofDays(2));
        stage.clock().runTask("LatchkeyPurgeTask");

        assertThat(rows(stage, realmId, OBJECTION)).isZero();
        assertThat(rows(stage, realmId, SEEN)).isEqualTo(4);
    }

    private static long rows(Stage stage, String realmId, String table) {
        JsonNode rows =
                stage.visitor().get("/realms/master/latchkey-test/rows?realm=" + realmId).json();
        return rows.get(table).asLong();
    }
}
