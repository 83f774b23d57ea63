package dev.latchkey.acceptance.page;

import com.microsoft.playwright.Page;

/** The page that a licence blocks with. */
public final class LicenseBlockedPage extends LatchkeyPage {

    public LicenseBlockedPage(Page page) {
        super(page, "license-blocked");
    }

    /** What it says about going on. */
    public String advice() {
        return find("#latchkey-status").innerText().strip();
    }

    /** Opens the renewal page and answers the tab that it is in. */
    public Page renew() {
        return tab().waitForPopup(() -> press("renew"));
    }

    /** Presses "Check again"; what comes next is for the caller to expect. */
    public void check() {
        press("check");
    }
}
