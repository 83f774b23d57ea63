package dev.latchkey.acceptance.looks;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds barriers in what a tab shows: the rules of axe-core for WCAG 2.2 A and AA, and its good practice. */
final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN =
            """
            async choice => {
              const result = await axe.run(document, {resultTypes: ['violations'], runOnly: choice});
              return result.violations.flatMap(
                  v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + n.any.map(c => c.message)));
            }
            """;

    private static final List<String> ALL =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The rules whose answer changes with colours and width; all others read the document alone. */
    private static final List<String> OF_LOOKS =
            List.of(
                    "color-contrast",
                    "link-in-text-block",
                    "scrollable-region-focusable",
                    "target-size");

    private Axe() {}

    /** One line for each barrier: the rule and the element. */
    static List<String> barriers(Page tab) {
        return run(tab, ALL);
    }

    /** The same for a document known from {@link #barriers}, shown in other colours or at another width. */
    static List<String> barriersOfLooks(Page tab) {
        return run(tab, OF_LOOKS);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page tab, List<String> choice) {
        if (!(boolean) tab.evaluate("() => 'axe' in window")) {
            // handed over by the debugger, so that no policy of the page refuses it
            tab.evaluate(SCRIPT);
        }
        return (List<String>) tab.evaluate(RUN, choice);
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
