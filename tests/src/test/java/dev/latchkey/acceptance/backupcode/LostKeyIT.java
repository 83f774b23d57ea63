package dev.latchkey.acceptance.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.browser.SecurityKey;
import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Acceptance
@Tag("slow")
@DisplayName("A lost key")
class LostKeyIT {

    @Test
    @DisplayName("for the second step is replaced after a backup code, and no longer works [R36]")
    void securityKey(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Page before = tab(browsers);
        SecurityKey lost = SecurityKey.pluggedInto(before);
        lost.registerFor(user);
        String code = codesOf(before, lost, user).get(3);
        Page now = tab(browsers);
        SecurityKey fresh = SecurityKey.pluggedInto(now);

        SignInPage.open(now, user.realm()).signIn(user.username(), user.password());
        now.locator("#authenticateWebAuthnButton").waitFor();
        now.locator("#try-another-way").click();
        now.locator("#latchkey-ways button:text-is('Backup code')").click();
        enter(now, code);
        now.locator("button[name=lost]").click();
        fresh.register();

        now.waitForURL(Crm::isSignedIn);
        assertThat(user.credentialTypes()).containsOnlyOnce("webauthn");
        user.signOutEverywhere();
        SignInPage.open(now, user.realm()).signIn(user.username(), user.password());
        fresh.use();
        now.waitForURL(Crm::isSignedIn);
        SignInPage.open(before, user.realm()).signIn(user.username(), user.password());
        lost.use();
        before.locator("[data-page-id=login-webauthn-error]").waitFor();
    }

    @Test
    @DisplayName("that signs in alone is replaced after the password and a backup code [R36]")
    void passkey(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        SecurityKey.passkeyIn(tab(browsers)).registerFor(user);
        String code = PrintedCodes.setUpBy(stage, user).codes().get(8);
        String lostOne = passkey(stage, user);
        Page now = tab(browsers);
        SecurityKey fresh = SecurityKey.passkeyIn(now);

        SignInPage.open(now, user.realm()).signIn(user.username(), user.password());
        enter(now, code);
        now.locator("button[name=lost]").click();
        fresh.register();

        now.waitForURL(Crm::isSignedIn);
        assertThat(user.credentialTypes()).containsOnlyOnce("webauthn-passwordless");
        assertThat(passkey(stage, user)).isNotEqualTo(lostOne);
    }

    /** The account's administrator asks for codes, and its owner signs in with the key. */
    private static List<String> codesOf(Page tab, SecurityKey key, TestUser user) {
        user.change(
                account -> account.putArray("requiredActions").add("latchkey-setup-backup-codes"));
        SignInPage.open(tab, user.realm()).signIn(user.username(), user.password());
        key.use();
        tab.locator("#latchkey-codes").waitFor();
        List<String> codes = tab.locator("#latchkey-codes code").allInnerTexts();
        tab.locator("#last-signs").fill(codes.get(0));
        tab.locator("#latchkey-submit").click();
        tab.waitForURL(Crm::isSignedIn);
        user.signOutEverywhere();
        return codes;
    }

    private static void enter(Page tab, String code) {
        tab.locator("#code").fill(code);
        tab.locator("#latchkey-submit").click();
        tab.locator("#latchkey-backup-used").waitFor();
    }

    private static String passkey(Stage stage, TestUser user) {
        return stage.admin()
                .get("realms/%s/users/%s/credentials".formatted(user.realm().name(), user.id()))
                .valueStream()
                .filter(c -> c.get("type").asText().equals("webauthn-passwordless"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    private static Page tab(Browsers browsers) {
        return browsers.open(Look.english().from(FreshNetwork.address()));
    }
}
