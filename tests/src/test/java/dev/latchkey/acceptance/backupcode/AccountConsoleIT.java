package dev.latchkey.acceptance.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Acceptance
@DisplayName("Keycloak's account console, under “Signing in”")
class AccountConsoleIT {

    private static final String TYPE = "latchkey-backup-codes";

    @ParameterizedTest(name = "in {0}")
    @CsvSource({
        "en, Set up backup codes, Unused codes, Set",
        "ru, Настроить: резервные коды, Осталось кодов, Набор"
    })
    @DisplayName(
            "sets up backup codes, shows which set there is, since when, and how many are left, and removes them")
    void lifecycle(
            String language,
            String create,
            String left,
            String set,
            Stage stage,
            Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.speaking(language));
        Look look = language.equals("ru") ? Look.russian() : Look.english();
        Page tab = browsers.open(look.from(FreshNetwork.address()));
        tab.navigate(user.realm().uri() + "/account/account-security/signing-in");
        new SignInPage(tab).signIn(user.username(), user.password());
        Locator button = tab.getByTestId(TYPE + "/create");
        button.waitFor();
        assertThat(button.innerText()).isEqualTo(create);

        button.click();
        Locator codes = tab.locator("#latchkey-codes code");
        codes.first().waitFor();
        List<String> printed = codes.allInnerTexts();
        String id = tab.locator(".lk-sheet__facts").innerText().split(" ")[1];
        tab.locator("#last-signs").fill(printed.get(7));
        tab.locator("#latchkey-submit").click();

        Locator row = tab.getByTestId(TYPE + "/credential-list");
        row.getByText(id).first().waitFor();
        assertThat(row.innerText()).contains(left, set, "10", id);
        assertThat(row.locator("[data-testrole=created-at]").isVisible()).isTrue();
        row.locator("[data-testrole=remove]").click();
        tab.locator("[name=accept]").click();
        tab.getByTestId(TYPE + "/not-set-up").waitFor();
        assertThat(user.credentialTypes()).doesNotContain(TYPE);
    }
}
