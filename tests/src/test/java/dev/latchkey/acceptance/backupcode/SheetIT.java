package dev.latchkey.acceptance.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Acceptance
@DisplayName("The sheet of backup codes")
class SheetIT {

    private static final Pattern PAGES = Pattern.compile("/Type\\s*/Page\\b(?!s)");
    private static final Pattern A4 =
            Pattern.compile("/MediaBox\\s*\\[\\s*0 0 59[45](\\.\\d+)? 84[12](\\.\\d+)?\\s*]");

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"en", "ru"})
    @DisplayName("fits on one page of A4, whatever the scheme on screen")
    void onePage(String language, Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.speaking(language));
        Look look = (language.equals("ru") ? Look.russian() : Look.english()).dark();
        Page tab = shownTo(stage, browsers, user, look);

        String pdf =
                new String(
                        tab.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)),
                        StandardCharsets.ISO_8859_1);

        assertThat(PAGES.matcher(pdf).results().count()).isEqualTo(1);
        assertThat(A4.matcher(pdf).find()).isTrue();
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("is gone when the browser goes back, with and without scripts")
    void back(boolean scripts, Stage stage, Browsers browsers) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Look look = scripts ? Look.english() : Look.english().withoutScripts();
        Page tab = shownTo(stage, browsers, user, look);
        List<String> codes = tab.locator("#latchkey-codes code").allInnerTexts();
        assertThat(codes).hasSize(10);
        List<String> troubles = new ArrayList<>();
        tab.onConsoleMessage(message -> troubles.add(message.text()));

        tab.locator("#last-signs").fill(codes.get(2));
        tab.locator("#latchkey-submit").click();
        tab.waitForURL(dev.latchkey.acceptance.crm.Crm::isSignedIn);
        tab.goBack();

        String content = tab.content();
        codes.forEach(code -> assertThat(content).doesNotContain(code));
        assertThat(troubles).noneMatch(text -> text.contains("Content Security Policy"));
    }

    private static Page shownTo(Stage stage, Browsers browsers, TestUser user, Look look) {
        user.change(
                account -> account.putArray("requiredActions").add("latchkey-setup-backup-codes"));
        Page tab = browsers.open(look.from(FreshNetwork.address()));
        SignInPage.open(tab, user.realm()).signIn(user.username(), user.password());
        tab.locator("#latchkey-codes").waitFor();
        return tab;
    }
}
