package dev.latchkey.acceptance.lockout;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.page.LockPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;

/** Somebody in front of a lock. */
final class LockedOut {

    private static final int TRIES = 5;

    private LockedOut() {}

    /** Locks the name for devices that it does not know, by five different wrong passwords. */
    static void lock(Stage stage, TestRealm realm, String login) {
        HttpVisitor guesser = stage.visitor().from(FreshNetwork.address());
        for (int i = 1; i <= TRIES; i++) {
            SignIn.with(guesser, realm, login, "no-such-password-" + i);
        }
    }

    /** Locks the name where the browser is: at the door of a device it knows, if this is one. */
    static LockPage lockHere(Page tab, TestRealm realm, String login) {
        SignInPage form = SignInPage.open(tab, realm);
        for (int i = 1; i < TRIES; i++) {
            form = form.fail(login, "no-such-password-" + i);
        }
        form.signIn(login, "no-such-password-" + TRIES);
        return new LockPage(tab);
    }

    /** Locks the name, then shows what a fresh browser of that look sees. */
    static LockPage see(Stage stage, Browsers browsers, Look look, TestRealm realm, String login) {
        lock(stage, realm, login);
        Page tab = browsers.open(look.from(FreshNetwork.address()));
        SignInPage.open(tab, realm).signIn(login, "one-more-password");
        return new LockPage(tab);
    }
}
