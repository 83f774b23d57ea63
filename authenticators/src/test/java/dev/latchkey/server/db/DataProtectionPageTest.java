package dev.latchkey.server.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.profile.AdminOnlyAttributes;
import dev.latchkey.server.settings.Setting;
import dev.latchkey.server.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The page about data protection")
class DataProtectionPageTest {

    private static final Path PAGE = Path.of("..", "docs", "data-protection.md");
    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Tables are not made by an annotation alone, cookies only by their name: both begin alike. */
    private static final Pattern NAME = Pattern.compile("\"(LATCHKEY_[A-Z_]+)\"");

    private static final Pattern CREDENTIAL =
            Pattern.compile("String TYPE = \"(latchkey-[a-z-]+)\"");

    static Stream<String> tables() throws IOException {
        return Changelog.shipped().tables().stream();
    }

    static Stream<String> tablesAndCookies() throws IOException {
        return inSources(NAME);
    }

    static Stream<String> credentials() throws IOException {
        return inSources(CREDENTIAL);
    }

    static Stream<String> attributes() {
        return ServiceLoader.load(AdminOnlyAttributes.class).stream()
                .flatMap(room -> room.get().names().stream());
    }

    static Stream<String> periods() {
        return Settings.all().stream()
                .map(Setting::key)
                .filter(key -> key.startsWith("latchkey.retention."));
    }

    @ParameterizedTest
    @MethodSource({"tables", "tablesAndCookies", "credentials", "attributes", "periods"})
    @DisplayName("names each table, cookie, credential, attribute and period")
    void names(String name) throws IOException {
        assertThat(Files.readString(PAGE)).contains("`" + name + "`");
    }

    private static Stream<String> inSources(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            StringBuilder all = new StringBuilder();
            for (Path source : sources) {
                all.append(Files.readString(source));
            }
            List<String> names =
                    pattern.matcher(all)
                            .results()
                            .map(DataProtectionPageTest::name)
                            .distinct()
                            .toList();
            return names.stream();
        }
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }
}
