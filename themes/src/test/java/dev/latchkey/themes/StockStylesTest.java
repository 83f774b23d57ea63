package dev.latchkey.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The theme leaves out PatternFly's utilities, so its own sheet has to have those that Keycloak's login pages name. */
class StockStylesTest {

    private static final Path SHEET =
            Path.of(
                    "src/main/resources/theme/latchkey/login/resources/css/latchkey-stock-pages.css");
    private static final Pattern UTILITY = Pattern.compile("pf-v5-u-[a-z0-9-]+");

    static String[] versions() {
        return System.getProperty("latchkey.stock.versions").split(",");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void every_utility_of_keycloaks_pages_is_there(String version) throws IOException {
        String sheet = Files.readString(SHEET);

        assertThat(namedBy(version))
                .isNotEmpty()
                .allSatisfy(
                        utility ->
                                assertThat(sheet)
                                        .containsPattern(Pattern.quote(utility) + "(?![\\w-])"));
    }

    @Test
    void every_comment_and_block_is_closed() throws IOException {
        String rules = Files.readString(SHEET).replaceAll("(?s)/\\*.*?\\*/", "");

        assertThat(rules).doesNotContain("/*", "*/");
        assertThat(rules.chars().filter(c -> c == '{').count())
                .isEqualTo(rules.chars().filter(c -> c == '}').count());
    }

    private static Set<String> namedBy(String version) throws IOException {
        Set<String> utilities = new TreeSet<>();
        Path jar =
                Path.of(
                        System.getProperty("latchkey.stock"),
                        "keycloak-themes-" + version + ".jar");
        try (ZipFile themes = new ZipFile(jar.toFile())) {
            themes.stream()
                    .filter(
                            entry ->
                                    entry.getName()
                                            .matches(
                                                    "theme/(base|keycloak\\.v2)/login/[^/]+\\.(ftl|properties)"))
                    .map(entry -> text(themes, entry))
                    .flatMap(text -> UTILITY.matcher(text).results())
                    .forEach(found -> utilities.add(found.group()));
        }
        return utilities;
    }

    private static String text(ZipFile jar, ZipEntry entry) {
        try {
            return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
