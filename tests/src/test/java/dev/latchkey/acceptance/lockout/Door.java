package dev.latchkey.acceptance.lockout;

import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Somebody in front of the sign-in form, trying passwords in one tab. */
final class Door {

    private final HttpVisitor visitor;
    private VisitedPage page;

    private Door(HttpVisitor visitor, VisitedPage page) {
        this.visitor = visitor;
        this.page = page;
    }

    /** A browser that nobody has seen before, on a network of its own. */
    static Door ofStranger(Stage stage, TestRealm realm) {
        return of(stage.visitor().from(FreshNetwork.address()), realm);
    }

    static Door of(HttpVisitor visitor, TestRealm realm) {
        return new Door(visitor, visitor.open(realm.signInUri().toString()));
    }

    /** Posts a name and a password on whatever page stands there; answers what came of it. */
    Door tries(String name, String password) {
        page =
                visitor.submit(
                        page.form("form[action*=login-actions]")
                                .with("username", name)
                                .with("password", password));
        return this;
    }

    /** Like {@link #tries}; answers how long the server took for its first answer. */
    Duration times(String name, String password) {
        PageForm form =
                page.form("form[action*=login-actions]")
                        .with("username", name)
                        .with("password", password);
        long start = System.nanoTime();
        VisitedPage answer = visitor.submitOnly(form);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        page = visitor.follow(answer);
        return took;
    }

    /** So many different wrong passwords. */
    Door triesWrong(String name, int times) {
        for (int i = 0; i < times; i++) {
            tries(name, "wrong-" + System.nanoTime());
        }
        return this;
    }

    /** Opens the form again, as a reload of the sign-in link does. */
    Door again(TestRealm realm) {
        page = visitor.open(realm.signInUri().toString());
        return this;
    }

    HttpVisitor visitor() {
        return visitor;
    }

    VisitedPage page() {
        return page;
    }

    boolean isIn() {
        return page.redirect().map(URI::toString).filter(Crm::isSignedIn).isPresent();
    }

    boolean isLocked() {
        return page.pageId().equals("login-latchkey-locked");
    }

    boolean isForm() {
        return page.has("#kc-form-login");
    }

    /** When the page says that the lock ends. */
    Instant lockedUntil() {
        return Instant.parse(page.element("time[datetime]").attr("datetime"));
    }

    @Override
    public String toString() {
        return page + ": " + page.text();
    }
}
