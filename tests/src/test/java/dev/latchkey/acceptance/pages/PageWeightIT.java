package dev.latchkey.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.browser.Look;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.measure.PageWeight;
import dev.latchkey.acceptance.page.LockPage;
import dev.latchkey.acceptance.page.SignInPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A page of ours")
class PageWeightIT {

    private static final long MOST_MORE = 40 * 1024;
    private static final String LOGIN = "nobody-of-that-name";

    @Test
    @DisplayName(
            "weighs at most 40 KB more than Keycloak's sign-in, and waits for no more sheets and scripts")
    void lightEnough(Stage stage, Browsers browsers) {
        TestRealm stock = stage.freshRealm(r -> r.put("loginTheme", "keycloak.v2"));
        PageWeight allowed = PageWeight.of(SignInPage.open(browsers.open(), stock).tab());

        ofOurs(stage, browsers)
                .forEach(
                        (name, page) -> {
                            assertThat(page.bytes())
                                    .as("%s: %s", name, page)
                                    .isLessThanOrEqualTo(allowed.bytes() + MOST_MORE);
                            assertThat(page.blocking())
                                    .as("%s: %s", name, page)
                                    .hasSizeLessThanOrEqualTo(allowed.blocking().size());
                        });
        assertThat(allowed.blocking()).isNotEmpty();
    }

    private static Map<String, PageWeight> ofOurs(Stage stage, Browsers browsers) {
        TestRealm realm = stage.freshRealm();
        Map<String, PageWeight> pages = new LinkedHashMap<>();
        Page tab = browsers.open(Look.english().from(FreshNetwork.address()));
        SignInPage signIn = SignInPage.open(tab, realm);
        pages.put("sign-in", PageWeight.of(tab));
        var identify = signIn.forgotPassword();
        pages.put("identify", PageWeight.of(tab));
        identify.identify(LOGIN);
        pages.put("verify", PageWeight.of(tab));
        HttpVisitor guesser = stage.visitor().from(FreshNetwork.address());
        for (int i = 1; i <= 5; i++) {
            SignIn.with(guesser, realm, LOGIN, "no-such-password-" + i);
        }
        SignInPage.open(tab, realm).signIn(LOGIN, "one-more-password");
        new LockPage(tab);
        pages.put("lock", PageWeight.of(tab));
        return pages;
    }
}
