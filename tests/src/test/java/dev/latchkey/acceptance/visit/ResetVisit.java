package dev.latchkey.acceptance.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;

/** Somebody on the way through a reset at the HTTP level. Each step expects the page that it needs and goes on from it. */
public final class ResetVisit {

    private final HttpVisitor visitor;
    private VisitedPage page;

    private ResetVisit(HttpVisitor visitor, VisitedPage page) {
        this.visitor = visitor;
        this.page = page;
    }

    /** Presses "Forgot password?" on the realm's sign-in page. */
    public static ResetVisit begin(HttpVisitor visitor, TestRealm realm) {
        return begin(visitor, realm.signInUri().toString());
    }

    /** Presses "Forgot password?" on the sign-in page at that address. */
    public static ResetVisit begin(HttpVisitor visitor, String signInAddress) {
        VisitedPage signIn = visitor.open(signInAddress);
        String forgot = signIn.element("a[href*=login-actions/reset-credentials]").absUrl("href");
        return new ResetVisit(visitor, visitor.open(forgot));
    }

    /** Somebody new, on a network of their own, asks for a message; ends at the page that waits for the code. */
    public static ResetVisit asks(Stage stage, TestRealm realm, String typed) {
        return begin(stage.visitor().from(FreshNetwork.address()), realm).identify(typed);
    }

    /** Opens the link of a message and presses its button. */
    public static ResetVisit follows(HttpVisitor visitor, String link) {
        ResetVisit visit = new ResetVisit(visitor, visitor.open(link));
        return visit.expect("reset-link").submit(visit.page.form());
    }

    /** Names the account; ends at the page that waits for the code, as it does for everybody. */
    public ResetVisit identify(String typed) {
        expect("reset-identify");
        return submit(page.form().with("identifier", typed)).expect("reset-verify");
    }

    /** Asks for an SMS instead of a mail, or the other way round. */
    public ResetVisit useOtherChannel() {
        expect("reset-verify");
        return submit(page.form().with("step", "other-channel")).expect("reset-verify");
    }

    /** Types a code; what comes next is for the caller to expect. */
    public ResetVisit enter(String code) {
        expect("reset-verify");
        return submit(page.form().with("code", code));
    }

    /** Chooses a password; what comes next is for the caller to expect. */
    public ResetVisit choose(String password) {
        expect("reset-password");
        return submit(
                page.form().with("password-new", password).with("password-confirm", password));
    }

    /** Checks that a page of the pack is there, named by its template without the prefix. */
    public ResetVisit expect(String template) {
        return expectPage("login-latchkey-" + template);
    }

    /** Checks that Keycloak's sign-in page is there, where a reset ends in the tab that it began in. */
    public ResetVisit expectSignIn() {
        return expectPage("login-login");
    }

    /** What is shown now. */
    public VisitedPage page() {
        return page;
    }

    /** The text of the error beside the field; empty if there is none. */
    public String errorOf(String field) {
        String error = "#input-error-" + field;
        return page.has(error) ? page.element(error).wholeText().strip() : "";
    }

    private ResetVisit submit(PageForm form) {
        page = visitor.submit(form);
        return this;
    }

    private ResetVisit expectPage(String pageId) {
        assertThat(page.pageId()).as("%s: %s", page, page.text()).isEqualTo(pageId);
        return this;
    }
}
