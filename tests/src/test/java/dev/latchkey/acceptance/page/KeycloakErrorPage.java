package dev.latchkey.acceptance.page;

import com.microsoft.playwright.Page;

/** Keycloak's own error page, which users of the pack should hardly ever see. */
public final class KeycloakErrorPage extends KeycloakPage {

    public KeycloakErrorPage(Page page) {
        super(page, "login-error");
    }

    /** What went wrong, in the page's words. */
    public String error() {
        return find("#kc-error-message").innerText().strip();
    }
}
