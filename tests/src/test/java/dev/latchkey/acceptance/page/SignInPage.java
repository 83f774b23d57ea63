package dev.latchkey.acceptance.page;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.realm.TestRealm;

/** Sign-in with login and password, as Keycloak's own theme shows it. */
public final class SignInPage extends KeycloakPage {

    public SignInPage(Page page) {
        super(page, "login-login");
    }

    /** The CRM sends the browser to sign in. */
    public static SignInPage open(Page page, TestRealm realm) {
        page.navigate(realm.signInUri().toString());
        return new SignInPage(page);
    }

    /** Sends the form; what comes next is for the caller to expect. */
    public void signIn(String login, String password) {
        find("#username").fill(login);
        find("#password").fill(password);
        find("#kc-login").click();
    }

    /** Sends what must not fit. */
    public SignInPage fail(String login, String password) {
        awaitNewDocument(() -> signIn(login, password));
        return new SignInPage(tab());
    }

    /** Signs in and waits until the browser is back in the CRM. */
    public void signInToCrm(String login, String password) {
        signIn(login, password);
        tab().waitForURL(Crm::isSignedIn);
    }

    /** Follows "Forgot password?" into the pack's reset. */
    public ResetIdentifyPage forgotPassword() {
        find("a[href*='login-actions/reset-credentials']").click();
        return new ResetIdentifyPage(tab());
    }

    /** The login that is filled in. */
    public String login() {
        return find("#username").inputValue();
    }

    /** Why the last try failed; empty if there was none. */
    public String error() {
        return errorOf("username");
    }

    /** The message above the form; empty if there is none. */
    public String message() {
        return shows(".kc-feedback-text") ? find(".kc-feedback-text").innerText().strip() : "";
    }

    /** The text of the submit button. */
    public String submitLabel() {
        return find("#kc-login").innerText().strip();
    }
}
