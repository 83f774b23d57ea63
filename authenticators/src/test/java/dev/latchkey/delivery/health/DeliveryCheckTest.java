package dev.latchkey.delivery.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The health check of delivery")
class DeliveryCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    @DisplayName("says in how many realms the last message was not taken")
    void words() {
        Outlet dead = new Outlet();
        dead.failed("unreachable", NOW);
        Outlet well = new Outlet();
        well.taken(NOW);

        assertThat(DeliveryCheck.words(List.of())).isEqualTo("untried");
        assertThat(DeliveryCheck.words(List.of(well.sight()))).isEqualTo("working");
        assertThat(DeliveryCheck.words(List.of(well.sight(), dead.sight())))
                .isEqualTo("failing in 1 of 2 realms");
    }

    @Test
    @DisplayName("forgets a row of faults with the next message that is taken, and no sooner")
    void row() {
        Outlet outlet = new Outlet();
        outlet.taken(NOW);
        outlet.failed("timeout", NOW.plusSeconds(10));
        outlet.failed("unreachable", NOW.plusSeconds(20));

        assertThat(outlet.sight())
                .isEqualTo(
                        new Outlet.Sight(
                                Outlet.State.FAILING, NOW, NOW.plusSeconds(20), "unreachable", 2));

        outlet.taken(NOW.plusSeconds(30));

        assertThat(outlet.sight().state()).isEqualTo(Outlet.State.WORKING);
        assertThat(outlet.sight().faultsInARow()).isZero();
    }
}
