package dev.latchkey.acceptance.page;

import com.microsoft.playwright.Page;

/** Keycloak's question for the code of the authenticator app. */
public final class OtpPage extends KeycloakPage {

    public OtpPage(Page page) {
        super(page, "login-login-otp");
    }

    /** Sends the code; what comes next is for the caller to expect. */
    public void enter(String code) {
        find("#otp").fill(code);
        find("#kc-login").click();
    }

    /** Sends a code that must not fit. */
    public OtpPage fail(String code) {
        awaitNewDocument(() -> enter(code));
        return new OtpPage(tab());
    }

    /** Why the last try failed; empty if there was none. */
    public String error() {
        return errorOf("otp");
    }
}
