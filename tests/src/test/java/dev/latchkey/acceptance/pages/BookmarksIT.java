package dev.latchkey.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.net.URI;
import java.time.Duration;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Acceptance
@DisplayName("A page whose time is over")
class BookmarksIT {

    private static final String APPLICATION = "http://127\\.0\\.0\\.1:\\d+/?";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/login-actions/authenticate?session_code=x&execution=x&client_id=crm&tab_id=x",
                "/login-actions/authenticate?session_code=x&execution=x&client_id=nobody&tab_id=x",
                "/login-actions/reset-credentials?client_id=crm&tab_id=x",
                "/login-actions/required-action?execution=latchkey-setup-backup-codes&client_id=crm&tab_id=x",
                "/login-actions/action-token?key=x",
                "/protocol/openid-connect/auth?client_id=nobody",
                "/latchkey/r/aaaaaaaaaaaaaaaaaaaaaa",
                "/latchkey/u/aaaaaaaaaaaaaaaaaaaaaa",
                "/latchkey/not-me/aaaaaaaaaaaaaaaaaaaaaa"
            })
    @DisplayName("leads back in, as a bookmark")
    void bookmark(String path, Stage stage) {
        TestRealm realm = stage.freshRealm();
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());

        VisitedPage page = visitor.open(realm.uri() + path);

        assertLeadsIn(visitor, page);
    }

    @Test
    @DisplayName("leads back in, left open over lunch")
    void leftOpen(Stage stage) {
        TestRealm realm = stage.freshRealm();
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        PageForm signIn = visitor.open(realm.signInUri().toString()).form("#kc-form-login");
        HttpVisitor forgetful = stage.visitor().from(FreshNetwork.address());
        PageForm reset = ResetVisit.begin(forgetful, realm).page().form();

        stage.clock().forward(Duration.ofHours(2));

        assertLeadsIn(
                visitor, visitor.submit(signIn.with("username", "anna").with("password", "x")));
        assertLeadsIn(forgetful, forgetful.submit(reset.with("identifier", "anna")));
    }

    /** One press at most, and there is a form to sign in or to reset, or the application itself, which knows what to do. */
    private static void assertLeadsIn(HttpVisitor visitor, VisitedPage page) {
        if (isForm(page)) {
            return;
        }
        Element way =
                page.document()
                        .selectFirst(
                                "#latchkey-start, #backToApplication, #loginRestartLink, #latchkey-retry, #latchkey-back");
        assertThat(way).as("a way on from %s: %s", page, page.text()).isNotNull();
        VisitedPage next = visitor.open(way.absUrl("href"));
        URI end = next.redirect().orElse(next.address());
        assertThat(isForm(next) || end.toString().matches(APPLICATION))
                .as("%s leads to %s", way, next)
                .isTrue();
    }

    private static boolean isForm(VisitedPage page) {
        return page.has("#kc-form-login") || page.has("#latchkey-reset-identify");
    }
}
