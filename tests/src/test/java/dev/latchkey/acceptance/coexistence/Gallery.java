package dev.latchkey.acceptance.coexistence;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Troubles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tabs of real browsers showed: the source of each page that was looked at, and all that went wrong on the way, pages
 * not looked at included.
 */
final class Gallery {

    private final Map<String, String> pages = new LinkedHashMap<>();
    private final Troubles troubles = new Troubles();

    /** Watches a tab from now on. */
    Page watch(Page tab) {
        return troubles.watch(tab);
    }

    /** Keeps what the tab shows now. */
    void keep(String name, Page tab) {
        pages.put(name, tab.content());
    }

    /** Sources by name, in the order in which they were kept. */
    Map<String, String> pages() {
        return pages;
    }

    List<String> troubles() {
        return troubles.soFar();
    }
}
