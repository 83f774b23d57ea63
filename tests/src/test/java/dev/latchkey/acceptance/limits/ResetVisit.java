package dev.latchkey.acceptance.limits;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;

/** One browser session in which somebody resets a password, page by page over HTTP. Speaks English. */
final class ResetVisit {

    /** Passes the shipped realm's password policy. */
    static final String NEW_PASSWORD = "seven calm rivers run north";

    private static final String VERIFY = "#latchkey-reset-verify";

    private HttpVisitor browser;
    private VisitedPage page;

    private ResetVisit(HttpVisitor browser, VisitedPage page) {
        this.browser = browser;
        this.page = page;
    }

    /** Somebody new on a network of their own names an account. */
    static ResetVisit ask(Stage stage, TestRealm realm, String typed) {
        return ask(stage, realm, typed, Networks.fresh());
    }

    /** Somebody new on that network names an account. */
    static ResetVisit ask(Stage stage, TestRealm realm, String typed, String network) {
        return ask(stage.visitor().from(network), realm, typed);
    }

    /** Goes from the CRM's sign-in page to the reset, and names an account. */
    static ResetVisit ask(HttpVisitor browser, TestRealm realm, String typed) {
        VisitedPage signIn = browser.open(realm.signInUri().toString());
        VisitedPage identify =
                browser.open(
                        signIn.element("a[href*=login-actions/reset-credentials]").absUrl("href"));
        return new ResetVisit(browser, browser.submit(identify.form().with("identifier", typed)));
    }

    /** Opens the link of a message in a new browser, and presses its button. */
    static ResetVisit follow(Stage stage, String link) {
        HttpVisitor browser = stage.visitor().from(Networks.fresh());
        VisitedPage button = browser.get(link);
        return new ResetVisit(browser, browser.submit(button.form("#latchkey-reset-link")));
    }

    VisitedPage page() {
        return page;
    }

    /** Goes on from another network, as a phone does. */
    ResetVisit moveTo(String network) {
        browser = browser.from(network);
        return this;
    }

    /** A second tab on the same page of the same session, with the same cookies. */
    ResetVisit sameInAnotherTab() {
        return new ResetVisit(browser, page);
    }

    /** The same page in a browser that stole the cookies as they are now. */
    ResetVisit stolen() {
        return new ResetVisit(browser.cloned(), page);
    }

    /** Reloads the page. */
    ResetVisit refresh() {
        page = browser.open(page.address().toString());
        return this;
    }

    ResetVisit resend() {
        return press("resend");
    }

    ResetVisit otherChannel() {
        return press("other-channel");
    }

    /** Types a code. */
    ResetVisit type(String code) {
        page = browser.submit(page.form(VERIFY).with("step", "verify").with("code", code));
        return this;
    }

    /** Types a code, and does not wait for what the page says. */
    void typeOnly(String code) {
        browser.submitOnly(page.form(VERIFY).with("step", "verify").with("code", code));
    }

    /** Types the new password twice. */
    ResetVisit choose(String password) {
        page =
                browser.submit(
                        page.form("#latchkey-reset-password")
                                .with("password-new", password)
                                .with("password-confirm", password));
        return this;
    }

    /** Whether the page for the code says that a message went out just now. */
    boolean saysSent() {
        return !page.element(".lk-lead").text().contains("was asked for a moment ago");
    }

    /** Whether the page for the code speaks of a text message, not of an e-mail. */
    boolean saysSms() {
        return page.element(".lk-lead").text().contains("ext message");
    }

    /** Seconds until another message may be asked for, as the page counts them down. */
    int secondsToWait() {
        return Integer.parseInt(page.element("#latchkey-resend").attr("data-seconds"));
    }

    /** What the page says on top; empty if nothing. */
    String message() {
        return page.has("#latchkey-message") ? page.element("#latchkey-message").text() : "";
    }

    /** Whether the code was refused on this page. */
    boolean isRefused() {
        return page.has(VERIFY) && page.has("#input-error-code");
    }

    /** Whether a code or link was good: the new password is asked for. */
    boolean isProven() {
        return page.pageId().equals("login-latchkey-reset-password");
    }

    /** Whether the new password was taken: back at sign-in, or told so where there is nothing to go back to. */
    boolean isDone() {
        return page.pageId().equals("login-login")
                || page.pageId().equals("login-latchkey-reset-done");
    }

    private ResetVisit press(String step) {
        page = browser.submit(page.form(VERIFY).with("step", step));
        return this;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
