package dev.latchkey.acceptance.page;

import com.microsoft.playwright.Page;

/** The pack's page for what can't go on: a used link, a realm without reset, a step that came too late. */
public final class NoticePage extends LatchkeyPage {

    public NoticePage(Page page) {
        super(page, "notice");
    }

    /** Whether it offers to ask for a new message. */
    public boolean offersRetry() {
        return shows("#latchkey-retry");
    }
}
