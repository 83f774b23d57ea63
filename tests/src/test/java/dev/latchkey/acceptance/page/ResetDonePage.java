package dev.latchkey.acceptance.page;

import com.microsoft.playwright.Page;

/** "Password changed": the end of a reset that was finished in another browser than it began in. */
public final class ResetDonePage extends LatchkeyPage {

    public ResetDonePage(Page page) {
        super(page, "reset-done");
    }

    /** Where its button leads to. */
    public String startUrl() {
        return find("#latchkey-start").getAttribute("href");
    }
}
