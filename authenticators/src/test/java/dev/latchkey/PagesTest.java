package dev.latchkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for every page template, whoever edits it next: it runs under {@code script-src 'self';
 * style-src 'self'}, and whatever it shows is escaped.
 */
class PagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/theme-resources");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("templates"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void there_are_pages() throws IOException {
        assertThat(pages()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_is_inline(Path page) throws IOException {
        assertThat(Files.readString(page))
                .doesNotContainPattern("(?i)<style|\\sstyle=|\\son[a-z]+=|javascript:")
                .doesNotContainPattern("(?i)<script(?! src=)");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void only_what_keycloak_has_sanitized_is_left_unescaped(Path page) throws IOException {
        String template = Files.readString(page);

        assertThat(template).doesNotContainPattern("(?i)<#(no|auto)_?esc|<#ftl|outputformat");
        assertThat(count("\\?no_?esc", template))
                .isEqualTo(count("\\$\\{kcSanitize\\([^}]*\\)\\?no_esc}", template));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_has_a_way_back_or_on(Path page) throws IOException {
        String template = Files.readString(page);
        if (template.contains("<@layout.page ")) {
            assertThat(template)
                    .containsPattern(
                            "<@layout\\.ways|lk\\.startUrl|url\\.loginRestartFlowUrl|value=\"(continue|done)\"");
        }
    }

    @Test
    void every_block_of_the_style_sheet_is_closed() throws IOException {
        String styles = Files.readString(RESOURCES.resolve("resources/css/latchkey.css"));

        assertThat(count("\\{", styles)).isEqualTo(count("\\}", styles));
        // a block left open swallows the rules after it
        assertThat(styles).doesNotContainPattern("\\{[^}]*\n\\.");
    }

    @Test
    void no_rule_of_the_style_sheet_is_dead() throws IOException {
        StringBuilder users = new StringBuilder();
        for (Path page : pages()) {
            users.append(Files.readString(page));
        }
        users.append(Files.readString(RESOURCES.resolve("resources/js/latchkey.js")));
        String styles = Files.readString(RESOURCES.resolve("resources/css/latchkey.css"));

        for (MatchResult rule :
                Pattern.compile("\\.(lk-[\\w-]+?(--)?)(\\w*)(?![\\w-])")
                        .matcher(styles)
                        .results()
                        .toList()) {
            // "lk-alert--error", or "lk-alert--${...}"
            assertThat(users)
                    .containsPattern(rule.group(1) + "(" + rule.group(3) + "\\b|<#if|\\$\\{)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"latchkey.js", "latchkey-meter.js", "latchkey-support.js"})
    void scripts_build_no_markup_and_run_no_text(String script) throws IOException {
        assertThat(Files.readString(RESOURCES.resolve("resources/js").resolve(script)))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write")
                .doesNotContainPattern("\\beval\\b|new Function");
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
