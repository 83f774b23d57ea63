package dev.latchkey.acceptance.reset;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestUser;

/** Somebody's security key, plugged into one tab; its owner touches it whenever it blinks. */
final class SecurityKey {

    private final Page tab;

    private SecurityKey(Page tab) {
        this.tab = tab;
    }

    /** Plugs a new key in. */
    static SecurityKey pluggedInto(Page tab) {
        CDPSession chromium = tab.context().newCDPSession(tab);
        chromium.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "usb");
        options.addProperty("hasResidentKey", false);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        chromium.send("WebAuthn.addVirtualAuthenticator", arguments);
        return new SecurityKey(tab);
    }

    /** Makes it the user's second factor, as Keycloak asks at the next sign-in; signed out afterwards. */
    void registerFor(TestUser user) {
        user.change(account -> account.putArray("requiredActions").add("webauthn-register"));
        tab.onceDialog(SecurityKey::acceptName);
        SignInPage.open(tab, user.realm()).signIn(user.username(), user.password());
        press("#registerWebAuthn");
        tab.waitForURL(Crm::isSignedIn);
        user.signOutEverywhere();
    }

    /** Lets Keycloak's page ask the key. */
    void use() {
        press("#authenticateWebAuthnButton");
    }

    /** The buttons do nothing before their page's module has run. */
    private void press(String button) {
        tab.locator(button).waitFor();
        tab.waitForLoadState();
        tab.locator(button).click();
    }

    private static void acceptName(Dialog nameOfTheKey) {
        nameOfTheKey.accept("key");
    }
}
