package dev.latchkey.acceptance.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;

/** Makes devices and networks known to an account, by signing in there. */
final class Familiar {

    private Familiar() {}

    /** A network that the user has signed in from, on a device that is gone. */
    static String network(Stage stage, TestUser user) {
        String network = FreshNetwork.address();
        signIn(stage.visitor().from(network), user);
        return network;
    }

    /** A browser that the user has signed in with; not signed in any more, and still on that network. */
    static HttpVisitor device(Stage stage, TestUser user) {
        HttpVisitor browser = stage.visitor().from(FreshNetwork.address());
        signIn(browser, user);
        user.signOutEverywhere();
        return browser;
    }

    static void signIn(HttpVisitor browser, TestUser user) {
        VisitedPage signIn = browser.open(user.realm().signInUri().toString());
        VisitedPage answer =
                browser.submitOnly(
                        signIn.form()
                                .with("username", user.username())
                                .with("password", user.password()));
        assertThat(answer.redirect()).as("signed in: %s", answer.text()).isPresent();
    }
}
