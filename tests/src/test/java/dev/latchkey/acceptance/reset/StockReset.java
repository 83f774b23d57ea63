package dev.latchkey.acceptance.reset;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keycloak's own reset by mail, the control of security tests: what an attack gains here is what the pack prevents. */
public final class StockReset {

    private static final Pattern LINK =
            Pattern.compile("https?://\\S+/login-actions/action-token\\S+");

    private StockReset() {}

    /** A realm that is as shipped but for its reset, which is Keycloak's built-in one. */
    public static TestRealm freshRealm(Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.change(shipped -> shipped.put("resetCredentialsFlow", "reset credentials"));
        return realm;
    }

    /** The form that asks for a login, filled in and not yet sent. */
    public static VisitedPage open(HttpVisitor visitor, TestRealm realm) {
        VisitedPage signIn = visitor.open(realm.signInUri().toString());
        return visitor.open(
                signIn.element("a[href*=login-actions/reset-credentials]").absUrl("href"));
    }

    /** Has the link sent; answers the page that says so. */
    public static VisitedPage ask(HttpVisitor visitor, TestRealm realm, String username) {
        return visitor.submit(open(visitor, realm).form().with("username", username));
    }

    /** The link in Keycloak's mail. */
    public static String link(Mail mail) {
        Matcher link = LINK.matcher(mail.text());
        if (!link.find()) {
            throw new AssertionError("No link in: " + mail.text());
        }
        return link.group();
    }
}
