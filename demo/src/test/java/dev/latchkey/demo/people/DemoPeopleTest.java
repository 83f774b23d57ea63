package dev.latchkey.demo.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.demo.web.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the users that ship with the realm: who is added there needs a story here. */
class DemoPeopleTest {

    private static final Path SHIPPED = Path.of("..", "realm-export", "crm-demo-users.json");

    @Test
    void everyoneHasAStoryAndNoStoryIsLeftOver() throws IOException {
        List<DemoPerson> people = DemoPeople.read(SHIPPED);
        Properties stories = new Properties();
        stories.load(DemoPeople.class.getResourceAsStream("texts_en.properties"));

        assertThat(people)
                .extracting(DemoPerson::username)
                .hasSameElementsAs(stories.stringPropertyNames());
        assertThat(people)
                .allSatisfy(
                        person -> assertThat(DemoPeople.story(person, Language.RU)).isNotBlank());
    }

    @Test
    void readsContactsLanguageAndSecondFactor() throws IOException {
        DemoPerson olga =
                DemoPeople.read(SHIPPED).stream()
                        .filter(p -> p.username().equals("olga"))
                        .findFirst()
                        .orElseThrow();

        assertThat(olga.language()).isEqualTo(Language.RU);
        assertThat(olga.email()).contains("olga@crm.example");
        assertThat(olga.phone()).hasValueSatisfying(phone -> assertThat(phone).startsWith("+375"));
        assertThat(olga.authenticator().orElseThrow().codeAt(Instant.EPOCH)).matches("\\d{6}");
    }

    @Test
    void aSecretWithoutEncodingIsTakenByItsBytes(@TempDir Path folder) throws IOException {
        Path users =
                Files.writeString(
                        folder.resolve("users.json"),
                        """
                        {"realm":"crm","users":[{"username":"eve","credentials":[{"type":"otp",
                          "secretData":"{\\"value\\":\\"12345678901234567890\\"}",
                          "credentialData":"{\\"digits\\":8,\\"period\\":30,\\"algorithm\\":\\"HmacSHA1\\"}"}]}]}
                        """);

        Totp app = DemoPeople.read(users).get(0).authenticator().orElseThrow();

        assertThat(app.key()).isEqualTo("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        assertThat(app.codeAt(Instant.ofEpochSecond(59))).isEqualTo("94287082");
    }
}
