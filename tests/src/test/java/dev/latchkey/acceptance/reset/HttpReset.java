package dev.latchkey.acceptance.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;

/**
 * A reset in one tab of a browser that is nothing but its cookies, for tests in which what a page looks like does not matter.
 * Each step sends a page's own form and expects the page that comes next.
 */
public final class HttpReset {

    private static final String IDENTIFY = "login-latchkey-reset-identify";
    private static final String VERIFY = "login-latchkey-reset-verify";
    private static final String LINK = "login-latchkey-reset-link";
    private static final String PASSWORD = "login-latchkey-reset-password";
    private static final String DONE = "login-latchkey-reset-done";
    private static final String SIGN_IN = "login-login";

    private final HttpVisitor visitor;
    private VisitedPage page;

    private HttpReset(HttpVisitor visitor, VisitedPage page) {
        this.visitor = visitor;
        this.page = page;
    }

    /** From the CRM to the sign-in page, and there "Forgot password?". */
    public static HttpReset begin(HttpVisitor visitor, TestRealm realm) {
        VisitedPage signIn = visitor.open(realm.signInUri().toString());
        return new HttpReset(
                        visitor,
                        visitor.open(
                                signIn.element("a[href*=login-actions/reset-credentials]")
                                        .absUrl("href")))
                .expect(IDENTIFY);
    }

    /** The same, and a message is asked for. */
    public static HttpReset ask(HttpVisitor visitor, TestRealm realm, String identifier) {
        return begin(visitor, realm).identify(identifier);
    }

    /** Opens the link of a message. */
    public static HttpReset openLink(HttpVisitor visitor, String link) {
        return new HttpReset(visitor, visitor.open(link)).expect(LINK);
    }

    public HttpVisitor visitor() {
        return visitor;
    }

    /** What this tab shows now. */
    public VisitedPage page() {
        return page;
    }

    /** Loads the page again. */
    public HttpReset reload() {
        page = visitor.open(page.address().toString());
        return this;
    }

    /** Asks for a message to the account behind an e-mail address, a login or a phone. */
    public HttpReset identify(String identifier) {
        page = visitor.submit(page.form().with("identifier", identifier));
        return expect(VERIFY);
    }

    /** Presses one of the buttons beside the code: {@code resend}, {@code other-channel}. */
    public HttpReset press(String step) {
        page = visitor.submit(page.form().with("step", step));
        return expect(VERIFY);
    }

    /** Types a code; what comes next is for the caller to expect. */
    public VisitedPage enter(String code) {
        page = visitor.submit(page.form().with("code", code).with("step", "verify"));
        return page;
    }

    /** Types the right code of an account without a second factor. */
    public HttpReset enterRight(String code) {
        enter(code);
        return expect(PASSWORD);
    }

    /** Types a code that does not fit, or no longer. */
    public HttpReset enterWrong(String code) {
        enter(code);
        assertThat(page.has("#input-error-code")).as("an error at the code: %s", page).isTrue();
        return expect(VERIFY);
    }

    /** Presses the button behind the link of an account without a second factor. */
    public HttpReset proceed() {
        page = visitor.submit(page.form());
        return expect(PASSWORD);
    }

    /** Sends a new password; what comes next is for the caller to expect. */
    public VisitedPage choose(String password) {
        page =
                visitor.submit(
                        page.form()
                                .with("password-new", password)
                                .with("password-confirm", password));
        return page;
    }

    /** Ends the reset where it began: at the sign-in page. */
    public HttpReset finish(String password) {
        choose(password);
        return expect(SIGN_IN);
    }

    /** Ends the reset in a browser that it did not begin in. */
    public HttpReset finishElsewhere(String password) {
        choose(password);
        return expect(DONE);
    }

    private HttpReset expect(String pageId) {
        assertThat(page.pageId()).as("page at %s: %s", page, page.text()).isEqualTo(pageId);
        return this;
    }
}
