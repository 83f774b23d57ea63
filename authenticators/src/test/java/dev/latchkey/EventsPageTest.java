package dev.latchkey;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.license.LicenseState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Keeps the table of events in {@code docs/monitoring.md} in step with the sources. */
@DisplayName("The table of audit events")
class EventsPageTest {

    private static final Pattern OWN_WORD = Pattern.compile("\"(latchkey_[a-z_]+)\"");
    private static final Pattern ERROR = Pattern.compile("\\bErrors\\.([A-Z_]+)");
    private static final Pattern TYPE =
            Pattern.compile("\\.?[eE]vent\\([^)]*EventType\\.([A-Z_]+)");
    private static final Pattern SHOWN = Pattern.compile("`([A-Za-z_-]+)`");

    /** Begins the error of each state of a licence. */
    private static final String LICENSE_ERROR = "latchkey_license_";

    private static String sources;
    private static Set<String> shown;

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            sources =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .map(EventsPageTest::text)
                            // meters have names of their own
                            .filter(source -> !source.contains("io.micrometer"))
                            .reduce("", String::concat);
        }
        String page = text(Path.of("..", "docs", "monitoring.md"));
        shown =
                SHOWN.matcher(page.substring(page.indexOf("## Audit events")))
                        .results()
                        .map(word -> word.group(1))
                        .collect(toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("has every error and detail of the pack, and none that there is not")
    void ownWords() {
        Set<String> used = found(OWN_WORD);
        assertThat(used).as("the sources name").contains("latchkey_limit", "latchkey_contact");
        used.remove(LICENSE_ERROR);
        Arrays.stream(LicenseState.values())
                .filter(state -> state != LicenseState.ACTIVE)
                .map(state -> LICENSE_ERROR + state.id())
                .forEach(used::add);

        assertThat(shown.stream().filter(word -> word.startsWith("latchkey_")))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    @DisplayName("has every error of Keycloak's that the pack puts on an event")
    void keycloaksErrors() {
        assertThat(found(ERROR))
                .as("the sources name")
                .contains("INVALID_CODE")
                .allSatisfy(error -> assertThat(shown).contains(error.toLowerCase(Locale.ROOT)));
    }

    @Test
    @DisplayName("has every type of event that the pack leaves")
    void types() {
        assertThat(found(TYPE))
                .as("the sources name")
                .contains("SEND_RESET_PASSWORD", "CUSTOM_REQUIRED_ACTION", "UPDATE_PASSWORD")
                .allSatisfy(type -> assertThat(shown).contains(type));
    }

    @Test
    @DisplayName("is one table, which a blank line in its middle would end")
    void oneTable() {
        String page = text(Path.of("..", "docs", "monitoring.md"));
        String table = page.substring(page.indexOf("| event |"));

        assertThat(table.substring(0, table.lastIndexOf("\n| ")).lines())
                .allMatch(line -> line.startsWith("| "));
    }

    private static Set<String> found(Pattern pattern) {
        return pattern.matcher(sources)
                .results()
                .map(match -> match.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
