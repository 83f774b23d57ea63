package dev.latchkey.acceptance.contactcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.util.List;

/** Somebody who is asked for a second factor and looks for another way, at the HTTP level. */
public final class ContactCodeVisit {

    /** What the list of ways calls a code to a contact. */
    public static final String WAY = "Code to your phone or email";

    private static final String CHOOSE = "login-latchkey-factor-choose";
    private static final String CODE = "login-latchkey-factor-code";

    private final HttpVisitor visitor;
    private VisitedPage page;

    private ContactCodeVisit(HttpVisitor visitor, VisitedPage page) {
        this.visitor = visitor;
        this.page = page;
    }

    /** A new browser on a network of its own, in which login and password were right. */
    public static ContactCodeVisit signsIn(Stage stage, TestUser user) {
        return signsIn(stage.visitor().from(FreshNetwork.address()), user);
    }

    public static ContactCodeVisit signsIn(HttpVisitor visitor, TestUser user) {
        return at(visitor, SignIn.with(visitor, user.realm(), user.username(), user.password()));
    }

    /** On a page that asks for a second factor. */
    public static ContactCodeVisit at(HttpVisitor visitor, VisitedPage page) {
        return new ContactCodeVisit(visitor, page);
    }

    /** Presses "Try another way". */
    public ContactCodeVisit otherWays() {
        PageForm form =
                page.has("#kc-select-try-another-way-form")
                        ? page.form("#kc-select-try-another-way-form")
                        : page.form("form.lk-form").with("tryAnotherWay", "on");
        page = visitor.submit(form);
        return expect("login-latchkey-ways");
    }

    /** The names of the ways that can be chosen, in their order. */
    public List<String> listed() {
        return page.document().select("#latchkey-ways h2").eachText();
    }

    /** What the page says of ways that can't be chosen. */
    public String missing() {
        return page.has("#latchkey-missing") ? page.element("#latchkey-missing").text() : "";
    }

    /** Chooses the way of that name. */
    public ContactCodeVisit take(String way) {
        page = visitor.submit(page.form("li:has(h2:contains(%s)) form".formatted(way)));
        return this;
    }

    /** From the second factor's page to the choice of contacts. */
    public ContactCodeVisit lookForCode() {
        return otherWays().take(WAY).expect(CHOOSE);
    }

    /** The contacts that are offered, as the form names them. */
    public List<String> offered() {
        return expect(CHOOSE).page.document().select("input[name=contact]").eachAttr("value");
    }

    /** Has a code sent to that contact; what comes next is for the caller to expect. */
    public ContactCodeVisit send(String contact) {
        return post(form().with("contact", contact).with("step", "send"));
    }

    /** Has a code sent to that contact; ends at the page that waits for it. */
    public ContactCodeVisit sendTo(String contact) {
        return send(contact).expect(CODE);
    }

    public ContactCodeVisit press(String step) {
        return post(form().with("step", step));
    }

    /** Types a code; what comes next is for the caller to expect. */
    public ContactCodeVisit enter(String code) {
        return post(form().with("code", code).with("step", "verify"));
    }

    /** Sends that form, forged or not. */
    public ContactCodeVisit post(PageForm form) {
        page = visitor.submit(form);
        return this;
    }

    /** Loads the page that the sign-in stands at. */
    public ContactCodeVisit reload() {
        page = visitor.open(page.address().toString());
        return this;
    }

    public PageForm form() {
        return page.form("form.lk-form");
    }

    /** Whether the page waits for a code. */
    public boolean isWaiting() {
        return page.pageId().equals(CODE);
    }

    /** Whether the sign-in is through. */
    public boolean isDone() {
        return SignIn.isDone(page);
    }

    public boolean isLocked() {
        return page.pageId().equals("login-latchkey-locked");
    }

    /** The error beside the field, or on top of the page; empty if there is none. */
    public String error(String field) {
        String beside = "#input-error-" + field;
        if (page.has(beside)) {
            return page.element(beside).text();
        }
        return page.has("#latchkey-message") ? page.element("#latchkey-message").text() : "";
    }

    public ContactCodeVisit expect(String pageId) {
        assertThat(page.pageId()).as("%s: %s", page, page.text()).isEqualTo(pageId);
        return this;
    }

    public VisitedPage page() {
        return page;
    }

    public HttpVisitor visitor() {
        return visitor;
    }

    @Override
    public String toString() {
        return page + ": " + page.text();
    }
}
