package dev.latchkey.acceptance.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** What goes wrong in tabs without anybody seeing it: violations of a content policy, failing scripts, files that are missing. */
public final class Troubles {

    private final List<String> troubles = new ArrayList<>();

    /** Watches a tab from now on. */
    public Page watch(Page tab) {
        tab.onConsoleMessage(this::heard);
        tab.onPageError(error -> troubles.add("script: " + error));
        tab.onResponse(this::answered);
        return tab;
    }

    /** One line for each so far, in their order. */
    public List<String> soFar() {
        return List.copyOf(troubles);
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
