package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.function.UnaryOperator;

/** Somebody in front of the sign-in form, trying passwords in one tab. */
final class Door {

    /** So many wrong tries lock, in the shipped realm. */
    static final int TRIES = 5;

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
        return at(visitor, realm.signInUri().toString());
    }

    /** In front of the form that a sign-in link shows. */
    static Door at(HttpVisitor visitor, String signInAddress) {
        return new Door(visitor, visitor.open(signInAddress));
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

    /** The same, to another address of the server's: the form's, changed. */
    Door triesAt(UnaryOperator<String> change, String name, String password) {
        PageForm form =
                page.form("form[action*=login-actions]")
                        .with("username", name)
                        .with("password", password);
        page = visitor.follow(visitor.post(change.apply(form.action().toString()), form.fields()));
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

    /** Tries different wrong passwords until it is locked; an error if that is not at the last try of a run. */
    Door locks(String name) {
        for (int i = 1; i <= TRIES; i++) {
            triesWrong(name, 1);
            assertThat(isLocked())
                    .as("locked after wrong try %d: %s", i, page)
                    .isEqualTo(i == TRIES);
        }
        return this;
    }

    /** Presses the lock page's button for an unlock link. */
    Door asksForLink() {
        page = visitor.submit(page.form("#latchkey-locked").with("step", "unlock"));
        assertThat(isLocked()).as("at the lock page still: %s", page).isTrue();
        return this;
    }

    /** Opens an unlock link and presses its button. */
    Door presses(String link) {
        page = visitor.open(link);
        assertThat(page.pageId()).as(page.text()).isEqualTo("login-latchkey-unlock-link");
        page = visitor.submit(page.form());
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
