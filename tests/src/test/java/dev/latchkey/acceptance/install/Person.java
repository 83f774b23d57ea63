package dev.latchkey.acceptance.install;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;

/** Somebody who signs in to a realm with whatever pages it has: a ticket that is not there, a name first, or all at once. */
final class Person {

    private static final int MOST_PAGES = 4;
    private static final String FORGOT = "a[href*=login-actions/reset-credentials]";

    private final HttpVisitor visitor;
    private final TestRealm realm;

    private Person(HttpVisitor visitor, TestRealm realm) {
        this.visitor = visitor;
        this.realm = realm;
    }

    /** Somebody new, on a network of their own. */
    static Person of(Stage stage, TestRealm realm) {
        return new Person(stage.visitor().from(FreshNetwork.address()), realm);
    }

    /** Types name and password, wherever they are asked; answers what came of it. */
    VisitedPage signsIn(String name, String password) {
        VisitedPage page = visitor.open(realm.signInUri().toString());
        for (int i = 0; i < MOST_PAGES && !page.has("#kc-form-login #password"); i++) {
            page = visitor.submit(fill(page.form(), name));
        }
        return visitor.submit(fill(page.form("#kc-form-login"), name).with("password", password));
    }

    private static PageForm fill(PageForm form, String name) {
        return form.fields().containsKey("username") ? form.with("username", name) : form;
    }

    /** The page to sign in with name and password. */
    VisitedPage signInPage() {
        VisitedPage page = visitor.open(realm.signInUri().toString());
        for (int i = 0; i < MOST_PAGES && !page.has("#kc-form-login"); i++) {
            page = visitor.submit(page.form());
        }
        return page;
    }

    static boolean isIn(VisitedPage page) {
        return SignIn.isDone(page);
    }

    /** Goes on to the page that has the way to a reset, and presses "Forgot password?". */
    ResetVisit forgets(String name) {
        VisitedPage page = visitor.open(realm.signInUri().toString());
        for (int i = 0; i < MOST_PAGES && !page.has(FORGOT); i++) {
            page = visitor.submit(fill(page.form(), name));
        }
        return ResetVisit.begin(visitor, page);
    }
}
