package dev.latchkey.acceptance.coexistence;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tabs of real browsers showed: the source of each page that was looked at, and all that went wrong on the way, pages
 * not looked at included.
 */
final class Gallery {

    private final Map<String, String> pages = new LinkedHashMap<>();
    private final List<String> troubles = new ArrayList<>();

    /** Watches a tab from now on. */
    Page watch(Page tab) {
        tab.onConsoleMessage(this::heard);
        tab.onPageError(error -> troubles.add("script: " + error));
        tab.onResponse(this::answered);
        return tab;
    }

    /** Keeps what the tab shows now. */
    void keep(String name, Page tab) {
        pages.put(name, tab.content());
    }

    /** Sources by name, in the order in which they were kept. */
    Map<String, String> pages() {
        return pages;
    }

    /** Violations of a content policy and other errors of the console, failing scripts, files that are missing. */
    List<String> troubles() {
        return troubles;
    }

    private void heard(ConsoleMessage message) {
        // What is missing comes as an answer too, and there with its address.
        boolean known = message.text().startsWith("Failed to load resource");
        if (!known && (message.type().equals("error") || message.type().equals("warning"))) {
            troubles.add(message.type() + ": " + message.text() + " at " + message.location());
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            troubles.add("HTTP " + response.status() + ": " + response.url());
        }
    }
}
