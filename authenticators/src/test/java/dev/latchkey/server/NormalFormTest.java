package dev.latchkey.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTest {

    @ParameterizedTest
    @CsvSource({
        "чаи\u0306ник, чайник",
        "е\u0308лка, ёлка",
        "cafe\u0301, café",
        "１２３４ａｂ, 1234ab",
        "одно\u00a0слово, одно слово",
        "brass-key-opens-42, brass-key-opens-42",
    })
    void however_it_is_typed_it_is_one_password(String typed, String normal) {
        assertThat(NormalForm.of(typed)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({"ёлка, елка", "Чайник, чайник", "пароль, naponb"})
    void what_looks_different_stays_different(String one, String other) {
        assertThat(NormalForm.of(one)).isNotEqualTo(NormalForm.of(other));
    }

    @Test
    @Timeout(5)
    void an_endless_pile_of_marks_costs_nothing() {
        String pile = "a" + "\u0315\u0300".repeat(100_000);

        assertThat(NormalForm.of(pile)).isSameAs(pile);
    }
}
