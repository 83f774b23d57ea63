package dev.latchkey.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"crm", "inbox", "people"})
    void everyTextIsThereInBothLanguages(String room) throws IOException {
        Properties english = texts(room, "en");
        Properties russian = texts(room, "ru");

        assertThat(russian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.values()).doesNotContain("");
        assertThat(russian.values()).doesNotContain("");
    }

    private static Properties texts(String room, String language) throws IOException {
        String resource = room + "/texts_" + language + ".properties";
        Properties texts = new Properties();
        try (Reader in =
                new InputStreamReader(
                        Demo.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
