package dev.latchkey.acceptance.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("An address with letters beyond the basic plane")
class AnyLettersIT {

    @Test
    @DisplayName("is watched as others are: what replaces it has to wait")
    void watched(Stage stage) {
        String address = "key-\ud83d\udd11-" + UUID.randomUUID() + "@mail.example.test";
        SettledUser settled =
                SettledUser.in(stage, stage.freshRealm(), draft -> draft.email(address));

        settled.changeEmail(SettledUser.freshAddress());

        assertThat(settled.resets(settled.user().username())).isFalse();
    }
}
