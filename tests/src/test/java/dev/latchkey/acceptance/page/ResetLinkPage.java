package dev.latchkey.acceptance.page;

import com.microsoft.playwright.Page;

/** What the link of a message opens: nothing happens until its button is pressed. */
public final class ResetLinkPage extends LatchkeyPage {

    public ResetLinkPage(Page page) {
        super(page, "reset-link");
    }

    /** Opens the link of a message. */
    public static ResetLinkPage open(Page page, String link) {
        page.navigate(link);
        return new ResetLinkPage(page);
    }

    /** Goes on with the reset of an account without a second factor. */
    public NewPasswordPage proceed() {
        press("continue");
        return new NewPasswordPage(tab());
    }

    /** Presses the button; what comes next is for the caller to expect. */
    public void press() {
        press("continue");
    }

    /** Whether it warns that somebody else is signed in here. */
    public boolean warnsOfOtherSession() {
        return shows("#latchkey-signed-in");
    }
}
