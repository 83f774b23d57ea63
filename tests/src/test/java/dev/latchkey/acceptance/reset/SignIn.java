package dev.latchkey.acceptance.reset;

import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Stage;

/** Tries passwords where they count: at the sign-in page, in a browser that nobody has seen before. */
public final class SignIn {

    private SignIn() {}

    /** Whether the password opens an account without a second factor. */
    public static boolean works(Stage stage, TestUser user, String password) {
        var visitor = stage.visitor();
        VisitedPage signIn = visitor.open(user.realm().signInUri().toString());
        VisitedPage answer =
                visitor.submit(
                        signIn.form().with("username", user.username()).with("password", password));
        return answer.redirect().map(Object::toString).filter(Crm::isSignedIn).isPresent();
    }
}
