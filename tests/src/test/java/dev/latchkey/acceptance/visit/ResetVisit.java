package dev.latchkey.acceptance.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;

/**
 * Somebody on the way through a reset at the HTTP level, in one tab of a browser that is nothing but its cookies. Speaks
 * English. Each step expects the page that it needs and goes on from it.
 */
public final class ResetVisit {

    /** Passes the shipped realm's password policy. */
    public static final String NEW_PASSWORD = "seven calm rivers run north";

    private HttpVisitor visitor;
    private VisitedPage page;

    private ResetVisit(HttpVisitor visitor, VisitedPage page) {
        this.visitor = visitor;
        this.page = page;
    }

    /** Presses "Forgot password?" on the realm's sign-in page; what comes next is for the caller to expect. */
    public static ResetVisit begin(HttpVisitor visitor, TestRealm realm) {
        return begin(visitor, realm.signInUri().toString());
    }

    /** Presses "Forgot password?" on the sign-in page at that address. */
    public static ResetVisit begin(HttpVisitor visitor, String signInAddress) {
        return begin(visitor, visitor.open(signInAddress));
    }

    /** Presses "Forgot password?" on a sign-in page that is open. */
    public static ResetVisit begin(HttpVisitor visitor, VisitedPage signIn) {
        String forgot = signIn.element("a[href*=login-actions/reset-credentials]").absUrl("href");
        return new ResetVisit(visitor, visitor.open(forgot));
    }

    /** Somebody new, on a network of their own, asks for a message; ends at the page that waits for the code. */
    public static ResetVisit asks(Stage stage, TestRealm realm, String typed) {
        return asks(stage, realm, typed, FreshNetwork.address());
    }

    /** Somebody new on that network asks for a message. */
    public static ResetVisit asks(Stage stage, TestRealm realm, String typed, String network) {
        return asks(stage.visitor().from(network), realm, typed);
    }

    /** Goes from the CRM's sign-in page to the reset, and asks for a message. */
    public static ResetVisit asks(HttpVisitor visitor, TestRealm realm, String typed) {
        return begin(visitor, realm).identify(typed);
    }

    /** Opens the link of a message; ends at the page with its button. */
    public static ResetVisit opens(HttpVisitor visitor, String link) {
        return new ResetVisit(visitor, visitor.open(link)).expect("reset-link");
    }

    /** Opens the link of a message and presses its button; what comes next is for the caller to expect. */
    public static ResetVisit follows(HttpVisitor visitor, String link) {
        ResetVisit visit = opens(visitor, link);
        return visit.submit(visit.page.form());
    }

    /** Opens the link of a message in a new browser on a network of its own, and presses its button. */
    public static ResetVisit follows(Stage stage, String link) {
        return follows(stage.visitor().from(FreshNetwork.address()), link);
    }

    /** Names the account; ends at the page that waits for the code, as it does for everybody. */
    public ResetVisit identify(String typed) {
        expect("reset-identify");
        return submit(page.form().with("identifier", typed)).expect("reset-verify");
    }

    /** Asks for one more message. */
    public ResetVisit resend() {
        return press("resend");
    }

    /** Asks for an SMS instead of a mail, or the other way round. */
    public ResetVisit useOtherChannel() {
        return press("other-channel");
    }

    /** Has the message sent to a reserve contact. */
    public ResetVisit useReserve(String contact) {
        expect("reset-verify");
        PageForm form = page.form("#latchkey-reset-reserve");
        return submit(form.with("reserve", contact).with("step", "reserve")).expect("reset-verify");
    }

    /** Types a code; what comes next is for the caller to expect. */
    public ResetVisit enter(String code) {
        return submit(codeForm(code));
    }

    /** Types a code, and does not wait for what the page says. */
    public void enterOnly(String code) {
        visitor.submitOnly(codeForm(code));
    }

    /** Types the right code of an account without a second factor. */
    public ResetVisit enterRight(String code) {
        return enter(code).expect("reset-password");
    }

    /** Types a code that does not fit, or no longer. */
    public ResetVisit enterWrong(String code) {
        enter(code).expect("reset-verify");
        assertThat(isRefused()).as("an error at the code: %s", page).isTrue();
        return this;
    }

    /** Presses the button behind the link of an account without a second factor. */
    public ResetVisit proceed() {
        expect("reset-link");
        return submit(page.form()).expect("reset-password");
    }

    /** Chooses a password; what comes next is for the caller to expect. */
    public ResetVisit choose(String password) {
        expect("reset-password");
        return submit(
                page.form().with("password-new", password).with("password-confirm", password));
    }

    /** Ends the reset where it began: at the sign-in page. */
    public ResetVisit finish(String password) {
        return choose(password).expectSignIn();
    }

    /** Ends the reset in a browser that it did not begin in. */
    public ResetVisit finishElsewhere(String password) {
        return choose(password).expect("reset-done");
    }

    /** Loads the page again. */
    public ResetVisit reload() {
        page = visitor.open(page.address().toString());
        return this;
    }

    /** Goes on from another network, as a phone does. */
    public ResetVisit moveTo(String network) {
        visitor = visitor.from(network);
        return this;
    }

    /** A second tab on the same page of the same session, with the same cookies. */
    public ResetVisit sameInAnotherTab() {
        return new ResetVisit(visitor, page);
    }

    /** The same page in a browser that stole the cookies as they are now. */
    public ResetVisit stolen() {
        return new ResetVisit(visitor.cloned(), page);
    }

    /** Checks that a page of the pack is there, named by its template without the prefix. */
    public ResetVisit expect(String template) {
        return expectPage("login-latchkey-" + template);
    }

    /** Checks that Keycloak's sign-in page is there, where a reset ends in the tab that it began in. */
    public ResetVisit expectSignIn() {
        return expectPage("login-login");
    }

    public HttpVisitor visitor() {
        return visitor;
    }

    /** What is shown now. */
    public VisitedPage page() {
        return page;
    }

    /** What the page says on top; empty if nothing. */
    public String message() {
        return textOf("#latchkey-message");
    }

    /** The text of the error beside the field; empty if there is none. */
    public String errorOf(String field) {
        return textOf("#input-error-" + field);
    }

    /** Whether the page for the code says that a message went out just now. */
    public boolean saysSent() {
        return !page.element(".lk-lead").text().contains("was asked for a moment ago");
    }

    /** Whether the page for the code speaks of a text message, not of an e-mail. */
    public boolean saysSms() {
        return page.element(".lk-lead").text().contains("ext message");
    }

    /** Seconds until another message may be asked for, as the page counts them down. */
    public int secondsToWait() {
        return Integer.parseInt(page.element("#latchkey-resend").attr("data-seconds"));
    }

    /** Whether the code was refused on this page. */
    public boolean isRefused() {
        return page.has("#latchkey-reset-verify") && page.has("#input-error-code");
    }

    /** Whether a code or link was good: the new password is asked for. */
    public boolean isProven() {
        return page.pageId().equals("login-latchkey-reset-password");
    }

    /** Whether the new password was taken: back at sign-in, or told so where there is nothing to go back to. */
    public boolean isDone() {
        return page.pageId().equals("login-login")
                || page.pageId().equals("login-latchkey-reset-done");
    }

    private PageForm codeForm(String code) {
        return page.form("#latchkey-reset-verify").with("step", "verify").with("code", code);
    }

    private ResetVisit press(String step) {
        expect("reset-verify");
        return submit(page.form().with("step", step)).expect("reset-verify");
    }

    private ResetVisit submit(PageForm form) {
        page = visitor.submit(form);
        return this;
    }

    private ResetVisit expectPage(String pageId) {
        assertThat(page.pageId()).as("%s: %s", page, page.text()).isEqualTo(pageId);
        return this;
    }

    private String textOf(String css) {
        return page.has(css) ? page.element(css).wholeText().strip() : "";
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
