package dev.latchkey.acceptance.backupcode;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Instant;

/** Comes to the page that shows a new set. */
public final class SetUp {

    public static final String PAGE = "login-latchkey-backup-codes";

    private SetUp() {}

    /** The administrator asks the account to set up codes, and its owner signs in. */
    public static VisitedPage begin(Stage stage, HttpVisitor visitor, TestUser user) {
        user.change(
                account -> account.putArray("requiredActions").add("latchkey-setup-backup-codes"));
        return signIn(stage, visitor, user);
    }

    /** The account's owner comes for a new set, as the account console sends them; ends at the page after the password. */
    public static VisitedPage byOwnWish(
            HttpVisitor visitor, TestRealm realm, String login, String password) {
        VisitedPage page =
                visitor.open(realm.signInUri() + "&kc_action=latchkey-setup-backup-codes");
        return visitor.submit(
                page.form("#kc-form-login").with("username", login).with("password", password));
    }

    /** Types login and password. */
    static VisitedPage passwordOnly(HttpVisitor visitor, TestUser user) {
        return SignIn.with(visitor, user.realm(), user.username(), user.password());
    }

    /** Signs in with password and, if it is asked for, the app. */
    public static VisitedPage signIn(Stage stage, HttpVisitor visitor, TestUser user) {
        VisitedPage page = passwordOnly(visitor, user);
        if (!page.pageId().equals("login-login-otp")) {
            return page;
        }
        VisitedPage answer =
                visitor.submit(page.form("#kc-otp-login-form").with("otp", code(stage, 0)));
        // a code that has been used before does not work again: the app's next one does already
        return answer.pageId().equals("login-login-otp")
                ? visitor.submit(answer.form("#kc-otp-login-form").with("otp", code(stage, 30)))
                : answer;
    }

    private static String code(Stage stage, int secondsAhead) {
        return PrintedCodes.APP.code(Instant.now().plusSeconds(secondsAhead));
    }
}
