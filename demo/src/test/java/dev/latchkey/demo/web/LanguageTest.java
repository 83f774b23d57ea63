package dev.latchkey.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru-RU,ru;q=0.9,en;q=0.8 | RU",
                "de-DE,de;q=0.9,ru;q=0.5 | RU",
                "en-GB,ru;q=0.3 | EN",
                "de | EN",
                "*** | EN",
                "'' | EN",
            })
    void followsTheBrowserAndFallsBackToEnglish(String header, Language expected) {
        assertThat(Language.wantedBy(header)).isEqualTo(expected);
    }
}
