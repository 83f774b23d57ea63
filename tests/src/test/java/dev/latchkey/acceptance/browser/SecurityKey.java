package dev.latchkey.acceptance.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestUser;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody's security key, plugged into one tab; its owner touches it whenever it blinks. */
public final class SecurityKey {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Page tab;
    private final String registration;

    private SecurityKey(Page tab, String registration) {
        this.tab = tab;
        this.registration = registration;
    }

    /** Plugs in a new key, for use as a second factor. */
    public static SecurityKey pluggedInto(Page tab) {
        plugIn(tab, false);
        return new SecurityKey(tab, "webauthn-register");
    }

    /** Plugs in a new key that remembers whose it is, for signing in with it alone. */
    public static SecurityKey passkeyIn(Page tab) {
        plugIn(tab, true);
        return new SecurityKey(tab, "webauthn-register-passwordless");
    }

    private static void plugIn(Page tab, boolean remembersUser) {
        CDPSession chromium = tab.context().newCDPSession(tab);
        chromium.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "usb");
        options.addProperty("hasResidentKey", remembersUser);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        chromium.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    /** Makes it the user's, as Keycloak asks at the next sign-in; signed out afterwards. */
    public void registerFor(TestUser user) {
        user.change(account -> account.putArray("requiredActions").add(registration));
        SignInPage.open(tab, user.realm()).signIn(user.username(), user.password());
        register();
        // backup codes are offered with an account's first authenticator
        Locator later = tab.locator("#latchkey-later");
        tab.waitForCondition(() -> Crm.isSignedIn(tab.url()) || later.isVisible());
        if (!Crm.isSignedIn(tab.url())) {
            later.click();
            tab.waitForURL(Crm::isSignedIn);
        }
        user.signOutEverywhere();
    }

    /** Lets Keycloak's page make it the key of whoever is signing in. */
    public void register() {
        tab.onceDialog(SecurityKey::acceptName);
        press("#registerWebAuthn");
    }

    /** Lets Keycloak's page ask the key. */
    public void use() {
        press("#authenticateWebAuthnButton");
    }

    /** The buttons do nothing before their page's module has run. */
    private void press(String button) {
        tab.locator(button).waitFor();
        tab.waitForLoadState();
        tab.locator(button).click();
    }

    private static void acceptName(Dialog nameOfTheKey) {
        // no two of an account may have the same
        nameOfTheKey.accept("key " + COUNT.incrementAndGet());
    }
}
