package dev.latchkey.acceptance.visit;

import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;
import java.net.URI;

/** Signing in to the CRM at the HTTP level. */
public final class SignIn {

    private SignIn() {}

    /** Sends login and password; answers where that led: a page of the server, or the way out of it to the CRM. */
    public static VisitedPage with(
            HttpVisitor visitor, TestRealm realm, String login, String password) {
        VisitedPage page = visitor.open(realm.signInUri().toString());
        return visitor.submit(
                page.form("#kc-form-login").with("username", login).with("password", password));
    }

    /** Whether somebody on a network of their own gets in with that login and password. */
    public static boolean works(Stage stage, TestRealm realm, String login, String password) {
        return isDone(with(stage.visitor().from(FreshNetwork.address()), realm, login, password));
    }

    /** Whether the answer sends the browser back to the CRM, signed in. */
    public static boolean isDone(VisitedPage answer) {
        return answer.redirect().map(URI::toString).filter(Crm::isSignedIn).isPresent();
    }
}
