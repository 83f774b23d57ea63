package dev.latchkey.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Keys;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("By keyboard alone, with the focus in sight and a name for all that can be pressed,")
class KeyboardIT {

    @Test
    @DisplayName("one gets from a lock to a reset, asks again by SMS, and back [A37]")
    void lockAndReset(Stage stage, Browsers browsers) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> draft.phone(UserDraft.freshPhone()));
        HttpVisitor guesser = stage.visitor().from(FreshNetwork.address());
        for (int i = 1; i <= 5; i++) {
            SignIn.with(guesser, realm, user.username(), "no-such-password-" + i);
        }
        Page tab = browsers.open(Look.english().from(FreshNetwork.address()));
        Keys keys = new Keys(tab);

        signIn(keys, tab, user);
        keys.arriveAt("#latchkey-locked").tabTo("#latchkey-reset").press("Enter");
        keys.arriveAt("#latchkey-reset-identify");
        assertThat(keys.isAt("#identifier")).as("begins in its field").isTrue();
        // The page before has passed on who it was for.
        keys.press("Control+a").press("Delete").press("Enter").arriveAt("#input-error-identifier");
        assertThat(keys.isAt("#identifier")).as("an error leads to its field").isTrue();
        keys.type(user.username()).press("Enter").arriveAt("#latchkey-reset-verify");
        assertThat(keys.isAt("#code")).isTrue();
        keys.tabTo("#latchkey-ready > summary").press("Enter");
        keys.tabTo("#latchkey-report-copy");
        tab.reload();
        keys.arriveAt("#latchkey-reset-verify").tabTo("#latchkey-other-channel").press("Space");
        keys.arriveAt("#latchkey-reset-verify").type("000000").press("Enter");
        keys.arriveAt("#input-error-code");
        assertThat(keys.isAt("#code")).isTrue();
        keys.tabTo("#latchkey-reserve > summary").press("Space");
        keys.tabTo("#reserve").press("Enter").arriveAt("#input-error-reserve");
        assertThat(keys.isAt("#reserve")).as("the error's own field").isTrue();
        keys.tabTo("#latchkey-back").press("Enter").arriveAt("#latchkey-locked");
    }

    @Test
    @DisplayName("one chooses another way in and a contact, and starts again [A37]")
    void otherWay(Stage stage, Browsers browsers) {
        TestUser user =
                stage.freshRealm()
                        .createUser(
                                draft ->
                                        draft.app(new Totp("JBSWY3DPEHPK3PXPJBSW"))
                                                .reservePhone(UserDraft.freshPhone())
                                                .reserveEmail(
                                                        "keys-"
                                                                + System.nanoTime()
                                                                + "@elsewhere.example.test"));
        Page tab = browsers.open(Look.english().from(FreshNetwork.address()));
        Keys keys = new Keys(tab);

        signIn(keys, tab, user);
        keys.arriveAt("#kc-otp-login-form").tabTo("#try-another-way").press("Enter");
        keys.arriveAt("#latchkey-ways");
        assertThat(keys.isAt("#latchkey-title")).as("begins at its heading").isTrue();
        keys.tabTo("#latchkey-ways li:nth-child(2) button").press("Space");
        keys.arriveAt("#latchkey-factor-choose").tabTo("input[name=contact]").press("ArrowDown");
        assertThat(tab.locator("input[name=contact]").nth(1).isChecked()).isTrue();
        keys.tabTo("#latchkey-submit").press("Enter").arriveAt("#latchkey-factor-code");
        assertThat(keys.isAt("#code")).isTrue();
        keys.tabTo("#latchkey-another-way").press("Enter").arriveAt("#latchkey-ways");
        keys.tabTo("#latchkey-again").press("Enter").arriveAt("#kc-form-login");
    }

    @Test
    @DisplayName("one sets up backup codes [A37]")
    void backupCodes(Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        user.change(
                account -> account.putArray("requiredActions").add("latchkey-setup-backup-codes"));
        Page tab = browsers.open(Look.english().from(FreshNetwork.address()));
        Keys keys = new Keys(tab);

        signIn(keys, tab, user);
        keys.arriveAt("#latchkey-codes");
        List<String> codes = tab.locator("#latchkey-codes code").allInnerTexts();
        keys.tabTo("#latchkey-print").tabTo("#latchkey-download").tabTo("#last-signs");
        keys.type("0000").press("Enter").arriveAt("#input-error-last-signs");
        assertThat(keys.isAt("#last-signs")).isTrue();
        keys.type(codes.get(4)).press("Enter");

        tab.waitForURL(Crm::isSignedIn);
    }

    private static void signIn(Keys keys, Page tab, TestUser user) {
        SignInPage.open(tab, user.realm());
        keys.arriveAt("#kc-form-login").tabTo("#username").type(user.username());
        keys.tabTo("#password").type(user.password()).press("Enter");
    }
}
