package dev.latchkey.acceptance.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.Refusals;
import dev.latchkey.acceptance.visit.ResetVisit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("An account that nobody may sign in to")
class ClosedAccountIT {

    @Test
    @DisplayName(
            "is told by mail that it is switched off and whom to ask, with nothing to reset with")
    void disabledByMail(Stage stage) {
        TestUser user = stage.freshRealm().createUser(UserDraft::disabled);

        ResetVisit.asks(stage, user.realm(), user.email());

        Mail mail = stage.mail().awaitMail(user.email());
        assertThat(mail.subject()).isEqualTo("CRM: your account is switched off");
        assertThat(mail.text()).contains("Only an administrator", "support@crm.example");
        assertThat(mail.code()).isEmpty();
        assertThat(mail.links()).isEmpty();
    }

    @Test
    @DisplayName("gets no SMS while it is disabled")
    void disabledBySms(Stage stage) {
        TestUser user =
                stage.freshRealm()
                        .createUser(draft -> draft.disabled().phone(UserDraft.freshPhone()));

        ResetVisit.asks(stage, user.realm(), user.phone());

        assertThat(Refusals.await(user.realm(), 1)).containsExactly("user_disabled");
        assertThat(stage.sms().messagesTo(user.phone())).isEmpty();
    }

    @Test
    @DisplayName("is not found at all if it is a client's service account")
    void serviceAccount(Stage stage) {
        TestRealm realm = stage.freshRealm();
        String address = giveAddress(stage, realm, serviceAccount(stage, realm));

        ResetVisit.asks(stage, realm, "service-account-robot");
        assertThat(Refusals.await(realm, 1)).containsExactly("user_not_found");

        assertThat(stage.mail().mailsTo(address)).isEmpty();
    }

    private static String serviceAccount(Stage stage, TestRealm realm) {
        ObjectNode client = JsonNodeFactory.instance.objectNode();
        client.put("clientId", "robot")
                .put("publicClient", false)
                .put("serviceAccountsEnabled", true);
        String id = stage.admin().post("realms/" + realm.name() + "/clients", client);
        return stage.admin()
                .get("realms/" + realm.name() + "/clients/" + id + "/service-account-user")
                .get("id")
                .asText();
    }

    private static String giveAddress(Stage stage, TestRealm realm, String userId) {
        String path = "realms/" + realm.name() + "/users/" + userId;
        String address = "robot@" + realm.name() + ".example.test";
        ObjectNode user = (ObjectNode) stage.admin().get(path);
        stage.admin().put(path, user.put("email", address).put("emailVerified", true));
        return address;
    }
}
