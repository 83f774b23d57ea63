package dev.latchkey.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** "We have sent you a message": the same page for every outcome. */
public final class ResetVerifyPage extends LatchkeyPage {

    public ResetVerifyPage(Page page) {
        super(page, "reset-verify");
    }

    /** Types the code; what comes next is for the caller to expect. */
    public void enter(String code) {
        find("#code").fill(code);
        press("submit");
    }

    /** Types the right code of an account without a second factor. */
    public NewPasswordPage enterRight(String code) {
        enter(code);
        return new NewPasswordPage(tab());
    }

    /** Types a code that must not fit. */
    public ResetVerifyPage enterWrong(String code) {
        awaitNewDocument(() -> enter(code));
        return new ResetVerifyPage(tab());
    }

    /** Asks for another message by the same channel, as soon as the countdown on the button lets. */
    public ResetVerifyPage resend() {
        return step("resend");
    }

    /** Asks for an SMS instead of a mail, or the other way round. */
    public ResetVerifyPage useOtherChannel() {
        return step("other-channel");
    }

    /** Goes back to name another account. */
    public ResetIdentifyPage restart() {
        press("restart");
        return new ResetIdentifyPage(tab());
    }

    /** Whether the button for another message can be pressed now. */
    public boolean canResend() {
        return find("#latchkey-resend").isEnabled();
    }

    /** Waits until the page has learnt that the reset went on in another tab or browser. */
    public void awaitElsewhere() {
        awaitStatus("data-elsewhere");
    }

    /** Waits until the page has learnt that its code is not good any more. */
    public void awaitExpired() {
        awaitStatus("data-expired");
    }

    /** Why the last code did not fit; empty if none was tried. */
    public String error() {
        return errorOf("code");
    }

    /** The page asks every few seconds of its clock; the texts that it may come to show wait in the status element. */
    private void awaitStatus(String textAttribute) {
        Locator status = find("#latchkey-status");
        String expected = status.getAttribute(textAttribute);
        tab().waitForCondition(() -> expected.equals(status.textContent()));
    }

    private ResetVerifyPage step(String name) {
        awaitNewDocument(() -> press(name));
        return new ResetVerifyPage(tab());
    }
}
