package dev.latchkey.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MeterPlacesTest {

    private final MeterPlaces places = new MeterPlaces(1);

    @Test
    void who_finds_no_place_is_turned_away_at_once() {
        assertThat(places.tryIn(() -> places.tryIn(() -> "second").isPresent())).contains(false);
    }

    @Test
    void a_place_is_free_again_afterwards_whatever_happened_there() {
        assertThatThrownBy(
                        () ->
                                places.tryIn(
                                        () -> {
                                            throw new IllegalStateException("no answer");
                                        }))
                .hasMessage("no answer");

        assertThat(places.tryIn(() -> "next")).contains("next");
    }
}
