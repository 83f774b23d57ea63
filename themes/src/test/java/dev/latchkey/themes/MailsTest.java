package dev.latchkey.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A mail that Keycloak itself sends")
class MailsTest {

    private static final String LINK =
            "https://sso.example.org/realms/crm/login-actions/action-token?key=a&b=c";
    private static final String HOSTILE = "<a href=\"https://evil.example\">O'Neil {0}</a>";

    /** Where the rendered mails are left for people to look at. */
    private static final Path LOOK = Path.of("target/mails");

    static Stream<Arguments> mails() {
        return Stream.of("en", "ru")
                .flatMap(l -> MailRenderer.letters().stream().map(name -> Arguments.of(name, l)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("mails")
    @DisplayName(
            "says the same in both parts, has all its texts, loads nothing, and trusts no name")
    void isTidy(String letter, String language) throws IOException {
        MailRenderer renderer = new MailRenderer(language);
        Map<String, Object> attributes = attributes(renderer);
        String html = renderer.render("html", letter, attributes);
        String text = renderer.render("text", letter, attributes);
        Files.createDirectories(LOOK);
        Files.writeString(LOOK.resolve(letter + "-" + language + ".html"), html);
        Files.writeString(LOOK.resolve(letter + "-" + language + ".txt"), text);
        Document page = Jsoup.parse(html);

        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("img, script, link, iframe, object")).isEmpty();
        assertThat(html).doesNotContain("url(", "\uE000", "\uE001");
        assertThat(text).doesNotContain("\uE000", "\uE001", "&amp;", "<p", "\n\n\n");
        assertThat(page.select("table").eachAttr("role")).containsOnly("presentation");
        assertThat(page.select("a").eachAttr("href"))
                .allMatch(h -> h.equals(LINK) || h.startsWith("mailto:") || h.startsWith("tel:"));
        assertThat(page.text() + text)
                .doesNotContainPattern("(?<!\\w)latchkey[A-Z]|requiredAction\\.");
        for (Element paragraph : page.select("main p, td > p.lk-text")) {
            for (String line : paragraph.wholeText().strip().split("\n")) {
                assertThat(flat(text)).contains(flat(line));
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("mails")
    @DisplayName("that leads somewhere has a button, and the address to read in both parts")
    void leads(String letter, String language) {
        MailRenderer renderer = new MailRenderer(language);
        Map<String, Object> attributes = attributes(renderer);
        Document page = Jsoup.parse(renderer.render("html", letter, attributes));
        boolean asks = !letter.matches("event-.*|email-test|workflow.*|.*-with-code");

        assertThat(page.select("td.lk-button a[href='" + LINK + "']")).hasSize(asks ? 1 : 0);
        assertThat(page.select("a.lk-link").eachText().contains(LINK)).isEqualTo(asks);
        assertThat(renderer.render("text", letter, attributes).contains("\n" + LINK + "\n"))
                .isEqualTo(asks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    @DisplayName("shows when and from where as a table, and the time with its zone")
    void facts(String language) {
        MailRenderer renderer = new MailRenderer(language);
        Document page =
                Jsoup.parse(
                        renderer.render("html", "event-update_credential", attributes(renderer)));

        assertThat(page.select("td.lk-muted + td.lk-text").eachText())
                .hasSize(3)
                .anyMatch("203.0.113.7"::equals)
                .anyMatch(fact -> fact.matches("(?U)21 \\p{L}+ 2026, \\d\\d:\\d\\d \\S+"));
    }

    @Test
    @DisplayName("is dressed here whichever it is: each template of Keycloak's has one of ours")
    void none_is_left_out() throws IOException {
        for (String version : Texts.versions()) {
            TreeSet<String> stock = new TreeSet<>();
            Path jar =
                    Path.of(System.getProperty("latchkey.stock"))
                            .resolve("keycloak-themes-" + version + ".jar");
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.matches("theme/base/email/html/.*\\.ftl"))
                        .map(name -> name.replaceFirst(".*/(.*)\\.ftl", "$1"))
                        .filter(name -> !name.equals("template"))
                        .forEach(stock::add);
            }

            assertThat(MailRenderer.letters()).containsAll(stock);
        }
    }

    private static Map<String, Object> attributes(MailRenderer renderer) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("subject", renderer.subject("executeActionsSubject"));
        attributes.put("realmName", "CRM");
        attributes.put("user", Map.of("firstName", "Anna", "username", "anna"));
        attributes.put("link", LINK);
        attributes.put("linkExpiration", 21);
        attributes.put("code", "4815 1623");
        attributes.put("newEmail", "anna@example.org");
        attributes.put("identityProviderDisplayName", "Contoso");
        attributes.put("identityProviderContext", Map.of("username", HOSTILE));
        attributes.put("organization", Map.of("name", "Contoso"));
        attributes.put("credentialScopeDisplayName", "ID");
        attributes.put("requiredActions", List.of("UPDATE_PASSWORD", "webauthn-register", "own"));
        attributes.put("event", new Event());
        attributes.put("subjectKey", "accountDisableNotificationSubject");
        attributes.put("messageKey", "accountDisableNotificationBody");
        attributes.put("daysRemaining", 21);
        attributes.put("reason", "1C");
        attributes.put(
                "properties",
                Map.of(
                        "latchkeySupportEmail",
                        "help@example.org",
                        "latchkeySupportPhone",
                        "+7 495 123-45-67"));
        return attributes;
    }

    /** Without what only one of the two parts has: line ends, and kinds of spaces. */
    private static String flat(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }

    /** What templates ask of Keycloak's {@code EventBean}. */
    public static final class Event {
        public Date getDate() {
            return new Date(1_792_583_640_000L);
        }

        public String getIpAddress() {
            return "203.0.113.7";
        }

        public String getDetail(String name) {
            return name.equals("credential_type") ? "otp" : null;
        }
    }
}
