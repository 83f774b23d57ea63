package dev.latchkey.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 2", "4, 2"})
    void what_the_policy_refuses_fills_less_than_what_it_takes(int score, int level) {
        Verdict verdict = Verdict.refused(score, "latchkeyPasswordTooShort", 15);

        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.isTaken()).isFalse();
        assertThat(verdict.arguments()).containsExactly(15);
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 3", "3, 3", "4, 4"})
    void what_the_policy_takes_is_called_good_whatever_it_asks_for(int score, int level) {
        Verdict verdict = Verdict.taken(score);

        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.isTaken()).isTrue();
        assertThat(verdict.labelKey()).isEqualTo("latchkeyMeterLevel" + level);
    }
}
