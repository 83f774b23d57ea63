package dev.latchkey.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.contact.ContactStanding.State;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What stands in a place of an account")
class ContactStandingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String PHONE = "+79123456789";

    @Test
    @DisplayName("serves for recovery from its moment on")
    void waits() {
        ContactStanding waiting = standing(NOW.plusMillis(1), Optional.empty());

        assertThat(waiting.state(NOW)).isEqualTo(State.WAITING);
        assertThat(waiting.admits(PHONE, NOW)).isFalse();
        assertThat(waiting.isEstablished(NOW)).isFalse();
        assertThat(waiting.state(NOW.plusMillis(1))).isEqualTo(State.USABLE);
        assertThat(waiting.admits(PHONE, NOW.plusMillis(1))).isTrue();
    }

    @Test
    @DisplayName("serves nobody while it is on hold, but keeps its say")
    void held() {
        ContactStanding held = standing(Instant.EPOCH, Optional.of(NOW.minusSeconds(1)));

        assertThat(held.state(NOW)).isEqualTo(State.HELD);
        assertThat(held.admits(PHONE, NOW)).isFalse();
        assertThat(held.isEstablished(NOW)).isTrue();
    }

    @Test
    @DisplayName("admits no other contact: that one nobody has looked at yet")
    void onlyTheSame() {
        ContactStanding standing = standing(Instant.EPOCH, Optional.empty());

        assertThat(standing.admits(PHONE, NOW)).isTrue();
        assertThat(standing.admits("+79123456780", NOW)).isFalse();
    }

    @Test
    @DisplayName("prints without the contact")
    void prints() {
        assertThat(standing(NOW, Optional.empty()).toString()).doesNotContain("3456");
    }

    private static ContactStanding standing(Instant usableFrom, Optional<Instant> heldSince) {
        return new ContactStanding(ContactPlace.PHONE, Optional.of(PHONE), usableFrom, heldSince);
    }
}
