package dev.latchkey.acceptance.coexistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import dev.latchkey.acceptance.browser.Browsers;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Security headers")
class PageHeadersIT {

    private static final String NEW_PASSWORD = "seven calm rivers run north";
    private static final String OWN_POLICY =
            "frame-src 'self'; frame-ancestors https://portal.example.test; object-src 'none';";

    @Test
    @DisplayName(
            "of our pages allow own scripts only, no frames, no referrer, no storing; the pages need no more [A08, A21]")
    void ofOurPages(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});

        for (VisitedPage page : everyPage(stage, user)) {
            assertThat(directives(page))
                    .as(page.pageId())
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                    .contains("frame-ancestors 'none'", "base-uri 'none'");
            assertThat(page.header("X-Frame-Options")).contains("DENY");
            assertThat(page.header("Referrer-Policy")).contains("no-referrer");
            assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.header("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(page.has("script:not([src]), style, [style], [onclick], [onload], iframe"))
                    .as("%s has nothing inline", page.pageId())
                    .isFalse();
            assertThat(page.document().select("script[src], link[href]").eachAttr("abs:src"))
                    .filteredOn(address -> !address.isEmpty())
                    .allMatch(address -> address.startsWith(stage.baseUri().toString()));
        }
    }

    @Test
    @DisplayName("of Keycloak's pages in the same realm stay the realm's own")
    void ofStockPages(Stage stage) {
        TestRealm realm =
                stage.freshRealm(
                        r ->
                                r.withObject("/browserSecurityHeaders")
                                        .put("contentSecurityPolicy", OWN_POLICY)
                                        .put("xFrameOptions", "")
                                        .put("referrerPolicy", "same-origin"));
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());

        for (int i = 0; i < 2; i++) {
            VisitedPage signIn = visitor.open(realm.signInUri().toString());
            assertThat(signIn.header("Content-Security-Policy")).contains(OWN_POLICY);
            assertThat(signIn.header("X-Frame-Options")).isEmpty();
            assertThat(signIn.header("Referrer-Policy")).contains("same-origin");

            VisitedPage ours = ResetVisit.begin(visitor, realm).page();
            assertThat(directives(ours)).contains("frame-ancestors 'none'");
            assertThat(ours.header("Referrer-Policy")).contains("no-referrer");
        }
    }

    @Test
    @DisplayName(
            "keep our pages out of an attacker's frame, even where the realm lets its pages be framed (control) [A21]")
    void keepOutOfFrames(Stage stage, Browsers browsers) {
        TestUser user =
                stage.freshRealm(
                                r ->
                                        r.withObject("/browserSecurityHeaders")
                                                .put("contentSecurityPolicy", "")
                                                .put("xFrameOptions", ""))
                        .createUser(draft -> {});
        ResetVisit.asks(stage, user.realm(), user.username());
        Mail mail = stage.mail().awaitMail(user.email());
        Map<String, URI> frames =
                Map.of("stock", user.realm().signInUri(), "ours", URI.create(mail.link()));
        try (FramingSite site = FramingSite.showing(frames)) {
            Page tab = browsers.open();
            List<String> console = new ArrayList<>();
            tab.onConsoleMessage(message -> console.add(message.text()));

            tab.navigate(site.address());

            tab.frame("stock").locator("#kc-login").waitFor();
            assertThat(tab.frames()).extracting(Frame::url).doesNotContain(mail.link());
            assertThat(console).anyMatch(text -> text.contains("frame-ancestors 'none'"));
        }
    }

    @Test
    @DisplayName(
            "and addresses: where the link's button leads, nothing secret is left in the address [A08]")
    void leaveNoSecretInTheAddress(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit.asks(stage, user.realm(), user.username());
        Mail mail = stage.mail().awaitMail(user.email());
        String secret = mail.link().substring(mail.link().lastIndexOf('/') + 1);

        VisitedPage password =
                ResetVisit.follows(stage.visitor(), mail.link()).expect("reset-password").page();

        assertThat(password.address().toString()).doesNotContain(secret);
        assertThat(password.body()).doesNotContain(secret);
    }

    /** Each of the pack's pages once, as a visitor meets them. */
    private static List<VisitedPage> everyPage(Stage stage, TestUser user) {
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        List<VisitedPage> pages = new ArrayList<>();
        ResetVisit here = ResetVisit.begin(visitor, user.realm());
        pages.add(here.page());
        pages.add(here.identify(user.username()).page());
        Mail mail = stage.mail().awaitMail(user.email());
        pages.add(here.enter("00000000").expect("reset-verify").page());

        HttpVisitor elsewhere = stage.visitor().from(FreshNetwork.address());
        pages.add(elsewhere.open(mail.link()));
        ResetVisit there = ResetVisit.follows(elsewhere, mail.link()).expect("reset-password");
        pages.add(there.page());
        pages.add(there.choose("short").expect("reset-password").page());
        pages.add(there.choose(NEW_PASSWORD).expect("reset-done").page());
        VisitedPage gone = elsewhere.open(mail.link());
        assertThat(gone.pageId()).isEqualTo("login-latchkey-notice");
        pages.add(gone);
        return pages;
    }

    private static List<String> directives(VisitedPage page) {
        String policy = page.header("Content-Security-Policy").orElse("");
        return List.of(policy.split("; ?"));
    }
}
