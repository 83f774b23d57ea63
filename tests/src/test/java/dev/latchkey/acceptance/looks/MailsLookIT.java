package dev.latchkey.acceptance.looks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Acceptance
@Tag("slow")
@DisplayName("Every mail, Keycloak's own included, under theme latchkey")
class MailsLookIT {

    /** A link and a text, were it trusted; Keycloak writes names small. */
    private static final String HOSTILE_NAME =
            "<a href=\"https://evil.example\">${emailtestbody} {0}</a>";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "ru"})
    @DisplayName("can be read light and dark, wide and narrow, and looks as in the gallery")
    void looksWell(String language, Stage stage, Browsers browsers)
            throws IOException, InterruptedException {
        TestUser anna = anna(stage, language, "");
        Page tab = browsers.open(Look.english().speaking(language));
        Album album = new Album(stage.failuresFolder());
        List<String> faults = new ArrayList<>();

        for (Sample sample : Sample.mails()) {
            tab.setContent(send(stage, sample, anna, sample.model(language)).html());
            Words.strayOn(tab, language).forEach(word -> faults.add(sample + ": says " + word));
            for (View view : View.PICTURED) {
                String where = sample + ", " + view + ": ";
                view.shape(tab);
                Axe.barriersOfLooks(tab).forEach(barrier -> faults.add(where + barrier));
                if (View.overflow(tab) > 0) {
                    faults.add(where + "scrolls sideways by " + View.overflow(tab) + " px");
                }
                album.compare(sample, language, view, view.picture(tab)).ifPresent(faults::add);
            }
        }

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"en, Here comes help", "ru, Вот и помощь"})
    @DisplayName(
            "of Keycloak's knows support and the product's name, trusts no name, and has an equal plain part")
    void knowsTheBrand(String language, String product, Stage stage)
            throws IOException, InterruptedException {
        TestUser anna = anna(stage, language, product);

        for (Sample sample : Sample.mails()) {
            if (sample.template().startsWith("latchkey-")) {
                continue;
            }
            Mail mail = send(stage, sample, anna, sample.bareModel(language, HOSTILE_NAME));

            assertThat(mail.html())
                    .as("%s", sample)
                    .contains("<html lang=\"" + language + "\"", product)
                    .contains("mailto:help@example.org")
                    .doesNotContain("evil.example\">");
            assertThat(mail.subject() + mail.text())
                    .as("%s", sample)
                    .doesNotContainPattern("(?<!\\w)latchkey[A-Z]|Subject|\\$\\{e(?!mailtestbody)");
            assertThat(mail.text().lines()).as("%s", sample).contains("help@example.org", "");
        }
    }

    /** Sends one and takes it out of the mailbox; nobody else writes there. */
    private static Mail send(Stage stage, Sample sample, TestUser user, String model)
            throws IOException, InterruptedException {
        int before = stage.mail().mailsTo(user.email()).size();
        URI lever =
                URI.create(
                        "%s/latchkey-test/mail/%s?user=%s"
                                .formatted(user.realm().uri(), sample.template(), user.username()));
        HttpResponse<String> answer =
                HTTP.send(
                        HttpRequest.newBuilder(lever)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(model))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s: %s", sample, answer.body()).isEqualTo(204);
        return stage.mail().awaitMails(user.email(), before + 1).get(before);
    }

    private static TestUser anna(Stage stage, String language, String product) {
        TestRealm realm =
                stage.freshRealm(
                        draft -> {
                            draft.put("displayName", "CRM");
                            draft.withObject("/attributes")
                                    .put("latchkey.brand.product", product)
                                    .put("latchkey.support.email", "help@example.org");
                            draft.withArray("organizations")
                                    .addObject()
                                    .put("name", "Contoso")
                                    .put("alias", "contoso")
                                    .putArray("domains")
                                    .addObject()
                                    .put("name", "contoso.example");
                        });
        TestUser anna =
                realm.createUser(
                        draft ->
                                // one mail names it
                                draft.speaking(language)
                                        .email("anna-" + language + "@contoso.example"));
        anna.change(user -> user.put("firstName", language.equals("ru") ? "Анна" : "Anna"));
        return anna;
    }
}
