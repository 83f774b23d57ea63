package dev.latchkey.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/**
 * Somebody who has a keyboard and nothing else. Whatever the tab key comes to on the way has to show that it has the focus,
 * and to have a name.
 */
public final class Keys {

    private static final int PATIENCE = 40;

    /** Something to act on that screen readers have no name for, in Playwright's outline of a page. */
    private static final Pattern NAMELESS =
            Pattern.compile(
                    "(?m)^\\s*- (button|link|textbox|radio|checkbox|combobox)( \\[.*])?:?$");

    private static final String SHOWS_FOCUS =
            """
            () => {
              const it = document.activeElement;
              const ring = (element, pseudo) => {
                const style = getComputedStyle(element, pseudo);
                return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
              };
              return it === document.body || it === document.documentElement
                  || ring(it) || ring(it, "::after") || ring(it.parentElement);
            }""";

    private final Page tab;

    public Keys(Page tab) {
        this.tab = tab;
    }

    /** Presses the tab key until the element has the focus; an error if it never gets it. */
    public Keys tabTo(String css) {
        for (int presses = 0; presses < PATIENCE && !isAt(css); presses++) {
            tab.keyboard().press("Tab");
            assertThat(tab.evaluate(SHOWS_FOCUS))
                    .as("a ring around %s", tab.evaluate("document.activeElement.outerHTML"))
                    .isEqualTo(true);
        }
        assertThat(isAt(css)).as("the tab key gets to %s at %s", css, tab.url()).isTrue();
        return this;
    }

    /** Presses one key. */
    public Keys press(String key) {
        tab.keyboard().press(key);
        return this;
    }

    public Keys type(String text) {
        tab.keyboard().type(text);
        return this;
    }

    /** Waits for an element of the next page; there everything that can be acted on has a name. */
    public Keys arriveAt(String css) {
        tab.locator(css).first().waitFor();
        String outline = tab.locator("body").ariaSnapshot();
        assertThat(outline).doesNotContainPattern(NAMELESS);
        return this;
    }

    /** Whether the element has the focus now. */
    public boolean isAt(String css) {
        return (Boolean) tab.evaluate("css => document.activeElement?.matches(css) ?? false", css);
    }
}
