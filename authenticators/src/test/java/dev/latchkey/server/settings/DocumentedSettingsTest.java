package dev.latchkey.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The configuration reference")
class DocumentedSettingsTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(latchkey\\.[A-Za-z.]+)` \\| (?:`([^`]*)`)? ?\\|");

    @Test
    @DisplayName("lists every setting with its default, and none that is not there")
    void complete() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "configuration.md"));
        Map<String, String> documented =
                ROW.matcher(page)
                        .results()
                        .collect(
                                Collectors.toMap(
                                        row -> row.group(1), DocumentedSettingsTest::defaultIn));
        Map<String, String> declared =
                Settings.all().stream()
                        .collect(Collectors.toMap(Setting::key, Setting::defaultText));
        assertThat(documented).isEqualTo(declared);
    }

    private static String defaultIn(MatchResult row) {
        return row.group(2) == null ? "" : row.group(2);
    }
}
