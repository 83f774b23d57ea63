package dev.latchkey.acceptance.secrecy;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.measure.Timing;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Somebody who tries wrong codes: as many on one page as the widest limit lets through, then begins anew with another name. */
final class Guesses implements Timing.Case {

    private static final int ON_ONE_PAGE = 10;

    private final Supplier<Page> begin;
    private Page page;
    private int left;

    private Guesses(Supplier<Page> begin) {
        this.begin = begin;
    }

    /** At codes that are on their way to their owners. */
    static Guesses atAccounts(Stage stage, TestRealm realm) {
        return new Guesses(
                () -> {
                    TestUser user = realm.createUser(draft -> {});
                    Page page = Page.of(stage, realm, user.username());
                    stage.mail().awaitMail(user.email());
                    return page;
                });
    }

    /** At codes that were never made. */
    static Guesses atNobody(Stage stage, TestRealm realm) {
        AtomicInteger names = new AtomicInteger();
        return new Guesses(
                () -> Page.of(stage, realm, "nobody-of-this-name-" + names.incrementAndGet()));
    }

    @Override
    public Duration get() {
        if (left == 0) {
            page = begin.get();
            left = ON_ONE_PAGE;
        }
        left--;
        return page.tryWrongCode();
    }

    /** The page that waits for a code, in a browser on a network of its own. */
    private static final class Page {

        private final HttpVisitor visitor;
        private VisitedPage shown;

        private Page(HttpVisitor visitor, VisitedPage shown) {
            this.visitor = visitor;
            this.shown = shown;
        }

        static Page of(Stage stage, TestRealm realm, String name) {
            HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
            return new Page(visitor, ResetVisit.begin(visitor, realm).identify(name).page());
        }

        Duration tryWrongCode() {
            PageForm form = shown.form().with("step", "verify").with("code", "00000000");
            long start = System.nanoTime();
            VisitedPage answer = visitor.submitOnly(form);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            shown = visitor.follow(answer);
            return took;
        }
    }
}
