package dev.latchkey.acceptance.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.net.URI;

/** Somebody who proves a contact at the HTTP level. Each step sends a page's own form. */
public final class ContactVisit {

    public static final String PHONE = "latchkey-verify-phone";
    static final String RESERVE_EMAIL = "latchkey-verify-reserve-email";

    private static final String TYPE = "login-latchkey-contact-type";
    private static final String CODE = "login-latchkey-contact-code";

    private final HttpVisitor visitor;
    private VisitedPage page;

    private ContactVisit(HttpVisitor visitor, VisitedPage page) {
        this.visitor = visitor;
        this.page = page;
    }

    /** Signs in from a network of its own to do the action, as the account console asks for it. */
    public static ContactVisit begin(Stage stage, TestUser user, String action) {
        return begin(stage.visitor().from(FreshNetwork.address()), user, action);
    }

    static ContactVisit begin(HttpVisitor visitor, TestUser user, String action) {
        VisitedPage page = visitor.open(user.realm().signInUri() + "&kc_action=" + action);
        if (page.has("#kc-form-login")) {
            page =
                    visitor.submit(
                            page.form("#kc-form-login")
                                    .with("username", user.username())
                                    .with("password", user.password()));
        }
        return new ContactVisit(visitor, page).expectForm();
    }

    /** Signs in to the CRM; what comes next is for the caller to expect. */
    public static ContactVisit signsIn(HttpVisitor visitor, TestUser user) {
        return new ContactVisit(
                visitor, SignIn.with(visitor, user.realm(), user.username(), user.password()));
    }

    /** Types the contact; what comes next is for the caller to expect. */
    public ContactVisit type(String contact) {
        page = visitor.submit(expectForm().form().with("contact", contact).with("step", "send"));
        return this;
    }

    /** Types the contact, as the account's main or reserve one. */
    ContactVisit type(String kind, String contact) {
        page =
                visitor.submit(
                        expectForm()
                                .form()
                                .with("kind", kind)
                                .with("contact", contact)
                                .with("step", "send"));
        return this;
    }

    /** Types a code; what comes next is for the caller to expect. */
    public ContactVisit enter(String code) {
        page = visitor.submit(expectCode().form().with("code", code).with("step", "verify"));
        return this;
    }

    public ContactVisit press(String step) {
        page = visitor.submit(form().with("step", step));
        return this;
    }

    ContactVisit cancel() {
        page = visitor.submit(form().with("cancel-aia", "true"));
        return this;
    }

    /** Loads the page again. */
    ContactVisit reload() {
        page = visitor.open(page.address().toString());
        return this;
    }

    /** Checks that the page for the contact is there. */
    ContactVisit expectForm() {
        return expect(TYPE);
    }

    /** Checks that the page for the code is there. */
    ContactVisit expectCode() {
        return expect(CODE);
    }

    /** Checks that the browser was sent back to the CRM. */
    public ContactVisit expectDone() {
        assertThat(page.redirect().map(URI::toString).filter(Crm::isSignedIn))
                .as("%s: %s", page, page.text())
                .isPresent();
        return this;
    }

    /** What the application is told of the action. */
    String status() {
        return page.redirect()
                .orElseThrow()
                .getQuery()
                .replaceFirst(".*kc_action_status=([a-z]+).*", "$1");
    }

    /** The text of the error beside the field; empty if there is none. */
    String errorOf(String field) {
        String error = "#input-error-" + field;
        return page.has(error) ? page.element(error).text() : "";
    }

    VisitedPage page() {
        return page;
    }

    PageForm form() {
        return page.form("form.lk-form");
    }

    private ContactVisit expect(String pageId) {
        assertThat(page.pageId()).as("%s: %s", page, page.text()).isEqualTo(pageId);
        return this;
    }
}
