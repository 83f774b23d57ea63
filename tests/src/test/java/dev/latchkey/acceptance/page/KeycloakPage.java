package dev.latchkey.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A page that Keycloak or the pack shows, told apart by its body's {@code data-page-id}. Making one waits for it. */
abstract class KeycloakPage {

    private static final double PATIENCE_MILLIS = 15_000;

    private final Page page;

    /**
     * Waits for the page.
     *
     * @throws AssertionError if another page is there instead; says which, and what it tells
     */
    KeycloakPage(Page page, String pageId) {
        this.page = page;
        try {
            page.locator("body[data-page-id='" + pageId + "']")
                    .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
        } catch (TimeoutError notThere) {
            throw new AssertionError(
                    "Expected the page %s, found %s at %s:%n%s"
                            .formatted(
                                    pageId,
                                    page.locator("body").getAttribute("data-page-id"),
                                    page.url(),
                                    page.locator("body").innerText()),
                    notThere);
        }
    }

    /** The tab that the page is in. */
    public final Page tab() {
        return page;
    }

    /** All that a reader sees. */
    public final String text() {
        return page.locator("body").innerText();
    }

    /** The language that the page declares. */
    public final String language() {
        return page.locator("html").getAttribute("lang");
    }

    final Locator find(String css) {
        return page.locator(css);
    }

    final boolean shows(String css) {
        return page.locator(css).first().isVisible();
    }

    /** Does what makes the browser load another document, and waits for that, though its address may be the same. */
    final void awaitNewDocument(Runnable action) {
        AtomicBoolean loaded = new AtomicBoolean();
        Consumer<Page> listener = tab -> loaded.set(true);
        page.onDOMContentLoaded(listener);
        try {
            action.run();
            page.waitForCondition(loaded::get);
        } finally {
            page.offDOMContentLoaded(listener);
        }
    }

    /** The text of the error beside the field; empty if there is none. */
    final String errorOf(String field) {
        Locator error = page.locator("#input-error-" + field);
        return error.count() == 0 ? "" : error.innerText().strip();
    }
}
