package dev.latchkey.acceptance.page;

import com.microsoft.playwright.Page;

/** "Whose password is it?": the first page of a reset. */
public final class ResetIdentifyPage extends LatchkeyPage {

    public ResetIdentifyPage(Page page) {
        super(page, "reset-identify");
    }

    /** Asks for a message to the account behind an e-mail address, a login or a phone in any spelling. */
    public ResetVerifyPage identify(String identifier) {
        submit(identifier);
        return new ResetVerifyPage(tab());
    }

    /** Sends the form; what comes next is for the caller to expect. */
    public void submit(String identifier) {
        find("#identifier").fill(identifier);
        press("submit");
    }

    /** What is filled in. */
    public String identifier() {
        return find("#identifier").inputValue();
    }

    /** What is wrong with the identifier; empty if nothing is. */
    public String error() {
        return errorOf("identifier");
    }
}
