package dev.latchkey.server.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tables of the pack")
class ExactTextTest {

    private static final Pattern TABLE = Pattern.compile("createTable tableName=\"(\\w+)\"");
    private static final Pattern EXACT =
            Pattern.compile(
                    "ALTER TABLE (\\w+) CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin");

    @Test
    @DisplayName("tell capitals, accents and spaces apart on a MariaDB too, each of them")
    void onMariaDb() throws IOException {
        String changelog = changelog();

        assertThat(tables(EXACT, changelog))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(tables(TABLE, changelog));
    }

    private static List<String> tables(Pattern pattern, String changelog) {
        return pattern.matcher(changelog)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String changelog() throws IOException {
        String name = "/" + new LatchkeyEntityProvider().getChangelogLocation();
        try (InputStream changelog = ExactTextTest.class.getResourceAsStream(name)) {
            return new String(changelog.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
