package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("An unlock link, asked for after the e-mail address was changed")
class ChangedContactIT {

    @Test
    @DisplayName("does not go to the new address within 72 hours [A20, A25]")
    void waits(Stage stage) {
        TestRealm realm = stage.freshRealm();
        String next = asksAfterChange(stage, realm);

        Await.until(
                Duration.ofSeconds(15),
                () -> "the refusal of a link",
                () ->
                        realm.events().stream()
                                .map(event -> event.path("error").asText())
                                .anyMatch("latchkey_no_contact"::equals));
        assertThat(stage.mail().mailsTo(next)).allMatch(mail -> mail.links().isEmpty());
    }

    @Test
    @DisplayName("goes there where the realm has no wait (control)")
    void controlNoWait(Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.contact.waitHours", "0");
        String next = asksAfterChange(stage, realm);

        stage.mail().awaitMail(next, "an unlock link", mail -> !mail.links().isEmpty());
    }

    /** Answers the new address. */
    private static String asksAfterChange(Stage stage, TestRealm realm) {
        TestUser user = realm.createUser(draft -> {});
        assertThat(SignIn.works(stage, realm, user.username(), user.password())).isTrue();
        stage.clock().forward(Duration.ofDays(10));
        String next = "next-" + user.email();
        user.change(account -> account.put("email", next));
        Door.ofStranger(stage, realm).locks(user.username()).asksForLink();
        return next;
    }
}
