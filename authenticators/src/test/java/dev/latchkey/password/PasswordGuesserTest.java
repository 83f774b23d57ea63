package dev.latchkey.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordGuesserTest {

    private static final PasswordGuesser GUESSER = new PasswordGuesser();
    private static final int GOOD = 3;

    @ParameterizedTest
    @CsvSource({
        "password123, COMMON",
        "qwertyuiop, COMMON",
        "пароль123, WORD",
        "gfhjkm777, WORD",
        "Natasha1990, WORD",
        "solnyshko5, WORD",
        "ljhjufz12, WORD",
        "йцукенгшщз, KEYS",
        "фывапролдж, KEYS",
        "йфячсмить, KEYS",
        "аааааааааааа, REPEAT",
        "абвгдежз, SEQUENCE",
        "12.05.1990, DATE",
    })
    void easy_ones_are_told_by_what_makes_them_easy(String password, Weakness weakness) {
        Guessability guessability = GUESSER.guess(password, Set.of());

        assertThat(guessability.score()).isLessThan(GOOD);
        assertThat(guessability.weakness()).isEqualTo(weakness);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven calm rivers run north",
                "семь тихих рек текут на север",
                "чайник трамвай облако гвоздь",
                "brass-key-opens-42",
                "xK9#mQ2$vL7!",
                "vB7!tR4&",
            })
    void good_ones_pass(String password) {
        assertThat(GUESSER.guess(password, Set.of()).score()).isGreaterThanOrEqualTo(GOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kovalchuk2024",
                "Ковальчук2024",
                "rjdfkmxer2024",
                "9161234567",
                "kovalchuk!!"
            })
    void what_is_known_of_the_owner_is_easy_in_any_spelling(String password) {
        Set<String> owner = new PersonalWords().text("Ковальчук").phone("+79161234567").all();

        Guessability guessability = GUESSER.guess(password, owner);

        assertThat(guessability.score()).isLessThan(GOOD);
        assertThat(guessability.weakness()).isEqualTo(Weakness.PERSONAL);
    }

    @Test
    void a_birthday_is_found_in_the_usual_forms() {
        Set<String> owner = new PersonalWords().birthDate("1987-03-09").all();

        assertThat(owner).contains("09031987", "090387", "19870309", "1987");
        assertThat(new PersonalWords().birthDate("9 марта").all()).contains("марта");
    }

    @Test
    void an_address_is_taken_apart() {
        assertThat(new PersonalWords().text("anna.smirnova@romashka.example").all())
                .contains("anna", "smirnova", "romashka", "anna.smirnova@romashka.example");
    }

    @Test
    void the_longest_are_judged_by_their_beginning() {
        String good = "чайник трамвай облако гвоздь ".repeat(400);

        assertThat(GUESSER.guess(good, List.of()).score()).isGreaterThanOrEqualTo(GOOD);
    }

    @ParameterizedTest
    @Timeout(5)
    @ValueSource(
            strings = {
                "4@8({[<369|!17105$%+724@8({[<369|!17105$%+724@8({[<369|!17105$%+",
                "pas5w0rd1!|a4@8({[<369$%+7 2zpas5w0rd1!|a4@8({[<369$%+7 2zpas5w0",
            })
    void none_takes_long_however_many_ways_it_reads_in(String password) {
        for (int i = 0; i < 10; i++) {
            assertThat(GUESSER.guess(password, Set.of("petrov", "ivan")).score()).isBetween(0, 4);
        }
    }

    @Test
    void many_readings_hide_no_row_of_keys() {
        assertThat(GUESSER.guess("1234567890!@#$%^&*()", Set.of()).score()).isLessThan(GOOD);
    }
}
