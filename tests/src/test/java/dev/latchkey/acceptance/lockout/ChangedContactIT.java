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
    @DisplayName("goes to the new address after 72 hours only [A20, A25]")
    void waits(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        assertThat(SignIn.works(stage, realm, user.username(), user.password())).isTrue();
        stage.clock().forward(Duration.ofDays(10));
        String next = "next-" + user.email();
        user.change(account -> account.put("email", next));

        Door.ofStranger(stage, realm).locks(user.username()).asksForLink();

        Await.until(
                Duration.ofSeconds(15),
                () -> "the refusal of a link",
                () ->
                        realm.events().stream()
                                .anyMatch(
                                        event ->
                                                event.path("error")
                                                        .asText()
                                                        .equals("latchkey_no_contact")));
        assertThat(stage.mail().mailsTo(next)).allMatch(mail -> mail.links().isEmpty());
        stage.clock().forward(Duration.ofHours(73));
        Door.ofStranger(stage, realm).locks(user.username()).asksForLink();
        stage.mail().awaitMail(next, "an unlock link", mail -> !mail.links().isEmpty());
    }
}
