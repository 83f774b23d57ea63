package dev.latchkey.acceptance.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The link of a reset message")
class ResetLinkIT {

    private static final String NEW_PASSWORD = "quiet tram at dawn 5";
    private static final String OTHER_PASSWORD = "green kettle on ice 8";

    @Test
    @DisplayName("works for its owner after mail scanners have opened it again and again [A19]")
    void scannersFirst(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        String link = linkFor(stage, user);
        for (int i = 0; i < 20; i++) {
            HttpVisitor scanner = stage.visitor().with("User-Agent", "LinkScanner/" + i);
            assertThat(scanner.head(link).status()).isEqualTo(200);
            assertThat(scanner.get(link).pageId()).isEqualTo("login-latchkey-reset-link");
        }

        ResetVisit.opens(stage.visitor(), link).proceed().finishElsewhere(NEW_PASSWORD);

        assertThat(canSignIn(stage, user, NEW_PASSWORD)).isTrue();
    }

    @Test
    @DisplayName("is over once the password was set with it [R08, A30]")
    void usedUp(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        String link = linkFor(stage, user);
        ResetVisit.opens(stage.visitor(), link).proceed().finishElsewhere(NEW_PASSWORD);

        VisitedPage again = stage.visitor().open(link);

        assertThat(again.status()).isEqualTo(410);
        assertThat(again.pageId()).isEqualTo("login-latchkey-notice");
        assertThat(again.has("#latchkey-retry")).as("a way to ask anew").isTrue();
    }

    @Test
    @DisplayName("can be taken up again until it ends, and not after")
    void takenUpAgain(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        String link = linkFor(stage, user);
        ResetVisit.opens(stage.visitor(), link).proceed();

        ResetVisit second = ResetVisit.opens(stage.visitor(), link).proceed();
        stage.clock().forward(Duration.ofMinutes(31));

        assertThat(stage.visitor().open(link).status()).isEqualTo(410);
        assertThat(second.choose(NEW_PASSWORD).page().pageId())
                .as("the page was open for too long as well")
                .isNotEqualTo("login-latchkey-reset-done");
        assertThat(canSignIn(stage, user, NEW_PASSWORD)).isFalse();
    }

    @Test
    @DisplayName("lets one of many browsers that finish together set the password [A13, A15]")
    void oneWinner(Stage stage) {
        // five losers' passwords are tried at the end
        TestUser user =
                stage.freshRealm(realm -> realm.put("failureFactor", 10)).createUser(draft -> {});
        String link = linkFor(stage, user);
        List<ResetVisit> browsers =
                IntStream.range(0, 6)
                        .mapToObj(i -> ResetVisit.opens(stage.visitor(), link).proceed())
                        .toList();

        List<VisitedPage> answers =
                IntStream.range(0, browsers.size())
                        .mapToObj(
                                i -> {
                                    ResetVisit browser = browsers.get(i);
                                    String password = OTHER_PASSWORD + i;
                                    return browser.visitor()
                                            .postLater(
                                                    browser.page().form().action().toString(),
                                                    Map.of(
                                                            "password-new", password,
                                                            "password-confirm", password));
                                })
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers)
                .filteredOn(
                        a -> a.redirect().filter(r -> r.getPath().endsWith("/done")).isPresent())
                .hasSize(1);
        assertThat(IntStream.range(0, browsers.size()))
                .filteredOn(i -> canSignIn(stage, user, OTHER_PASSWORD + i))
                .hasSize(1);
    }

    @Test
    @DisplayName("leads to an address that is of no use in another browser [A08, A15]")
    void copiedAddress(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        String link = linkFor(stage, user);
        ResetVisit owner = ResetVisit.opens(stage.visitor(), link).proceed();
        String address = owner.page().address().toString();

        assertThat(address).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
        assertThat(stage.visitor().open(address).pageId())
                .isNotEqualTo("login-latchkey-reset-password");
    }

    @Test
    @DisplayName("gives the browser a new session: who planted the old one holds nothing [A15]")
    void newSession(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit reset = ResetVisit.asks(stage.visitor(), user.realm(), user.username());
        HttpVisitor planted = reset.visitor().cloned();
        String before = reset.visitor().cookies().get("AUTH_SESSION_ID");

        VisitedPage password =
                reset.enter(stage.mail().awaitMail(user.email()).code().orElseThrow()).page();

        assertThat(password.pageId()).isEqualTo("login-latchkey-reset-password");
        assertThat(reset.visitor().cookies().get("AUTH_SESSION_ID")).isNotEqualTo(before);
        assertThat(planted.open(password.address().toString()).pageId())
                .isNotEqualTo("login-latchkey-reset-password");
    }

    @Test
    @DisplayName("is not pressed by another site's form, nor by a guess of its token [A22, R33]")
    void forgedPost(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        String link = linkFor(stage, user);
        HttpVisitor withoutCookie = stage.visitor();
        HttpVisitor withCookie = stage.visitor();
        VisitedPage shown = withCookie.open(link);

        VisitedPage refused = withoutCookie.post(link, Map.of("csrf", "guess"));
        VisitedPage wrong = withCookie.post(link, Map.of("csrf", "guess"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(wrong.redirect()).hasValueSatisfying(to -> assertThat(to).hasToString(link));
        assertThat(withoutCookie.cookies()).doesNotContainKey("AUTH_SESSION_ID");
        assertThat(withCookie.cookies()).doesNotContainKey("AUTH_SESSION_ID");
        assertThat(withCookie.submit(shown.form()).pageId())
                .as("control: the page's own form")
                .isEqualTo("login-latchkey-reset-password");
    }

    @Test
    @DisplayName("tells the tab that waits, which gains nothing else from it")
    void waitingTab(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit waiting = ResetVisit.asks(stage.visitor(), user.realm(), user.username());
        String status = waiting.page().element("form").attr("data-status-url");
        String link = stage.mail().awaitMail(user.email()).link();
        assertThat(stage.visitor().get(status).body()).contains("waiting");

        ResetVisit.opens(stage.visitor(), link).proceed();

        assertThat(stage.visitor().get(status).body()).contains("elsewhere");
        assertThat(waiting.reload().page().pageId()).isEqualTo("login-latchkey-reset-verify");
        stage.clock().forward(Duration.ofHours(3));
        assertThat(stage.visitor().get(status).body()).contains("expired");
    }

    @Test
    @DisplayName("explains to a browser where somebody else is signed in, and goes on")
    void somebodyElse(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser owner = realm.createUser(draft -> {});
        TestUser colleague = realm.createUser(draft -> {});
        HttpVisitor browser = stage.visitor();
        signIn(browser, colleague, colleague.password());
        String link = linkFor(stage, owner);

        VisitedPage page = browser.open(link);

        assertThat(page.text()).contains(colleague.username()).contains(owner.username());
        assertThat(browser.submit(page.form()).pageId()).isEqualTo("login-latchkey-reset-password");
        assertThat(colleague.openSessions()).isZero();
    }

    @Test
    @DisplayName("is not guessed, mangled or long: each gets the page that says so")
    void mangled(Stage stage) {
        TestRealm realm = stage.freshRealm();
        for (String id :
                List.of("a", "a%20b", "AAAAAAAAAAAAAAAAAAAAAA", "x".repeat(500), "..%2f..")) {
            VisitedPage page = stage.visitor().get(realm.uri() + "/latchkey/r/" + id);
            assertThat(page.status()).as(id).isIn(400, 404, 410);
            assertThat(stage.visitor().post(realm.uri() + "/latchkey/r/" + id, Map.of()).status())
                    .as(id)
                    .isIn(400, 404, 410);
        }
    }

    private static String linkFor(Stage stage, TestUser user) {
        ResetVisit.asks(stage.visitor(), user.realm(), user.username());
        return stage.mail().awaitMail(user.email()).link();
    }

    private static boolean canSignIn(Stage stage, TestUser user, String password) {
        return SignIn.isDone(signIn(stage.visitor(), user, password));
    }

    /** The answer to the form: a redirect to the CRM if the password was right. */
    private static VisitedPage signIn(HttpVisitor browser, TestUser user, String password) {
        VisitedPage form = browser.open(user.realm().signInUri().toString());
        return browser.submitOnly(
                form.form().with("username", user.username()).with("password", password));
    }
}
