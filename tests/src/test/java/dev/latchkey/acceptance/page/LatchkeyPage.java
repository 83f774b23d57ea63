package dev.latchkey.acceptance.page;

import com.microsoft.playwright.Page;

/** A page of the pack: what all of them have. */
abstract class LatchkeyPage extends KeycloakPage {

    LatchkeyPage(Page page, String template) {
        super(page, "login-latchkey-" + template);
    }

    /** The message above the content; empty if there is none. */
    public final String message() {
        return shows("#latchkey-message") ? find("#latchkey-message").innerText().strip() : "";
    }

    /** The heading. */
    public final String title() {
        return find("#latchkey-title").innerText().strip();
    }

    final void press(String button) {
        find("#latchkey-" + button).click();
    }
}
