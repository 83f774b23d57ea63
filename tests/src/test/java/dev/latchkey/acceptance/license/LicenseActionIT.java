package dev.latchkey.acceptance.license;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("A sign-in that goes through no licence gate")
class LicenseActionIT {

    private static final String BLOCKED = "login-latchkey-license-blocked";
    private static final String BANNER = "login-latchkey-license-banner";
    private static final Pattern ACTION_LINK = Pattern.compile("https?://\\S+/action-token\\?\\S+");

    @Test
    @DisplayName(
            "R05, A12: from an identity provider is blocked all the same, and goes on once the licence is renewed")
    void broker(Stage stage) {
        Licenses licenses = Licenses.inFreshRealm(stage);
        HeadOffice office = HeadOffice.trustedBy(stage, licenses.realm());
        TestUser user = licenses.user("-10");
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());

        VisitedPage page = office.signIn(visitor, user);

        assertThat(page.pageId()).as(page.text()).isEqualTo(BLOCKED);
        assertThat(user.openSessions()).isZero();
        page = visitor.submit(page.form().with("step", "check"));
        assertThat(page.pageId()).as(page.text()).isEqualTo(BLOCKED);
        licenses.renew(user, "100");
        assertThat(SignIn.isDone(visitor.open(page.address().toString()))).isTrue();
    }

    @Test
    @DisplayName("from an identity provider shows the banner, and leads on")
    void brokerBanner(Stage stage) {
        Licenses licenses = Licenses.inFreshRealm(stage);
        HeadOffice office = HeadOffice.trustedBy(stage, licenses.realm());
        TestUser user = licenses.user("5");
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());

        VisitedPage page = office.signIn(visitor, user);

        assertThat(page.pageId()).as(page.text()).isEqualTo(BANNER);
        assertThat(SignIn.isDone(visitor.submit(page.form().with("step", "continue")))).isTrue();
    }

    @Test
    @DisplayName("leads back to the sign-in form for somebody else, and after half an hour")
    void startsAgain(Stage stage) {
        Licenses licenses = Licenses.inFreshRealm(stage);
        HeadOffice office = HeadOffice.trustedBy(stage, licenses.realm());
        HttpVisitor first = stage.visitor().from(FreshNetwork.address());
        VisitedPage page = office.signInAsAskedFor(first, licenses.user("-10"));
        assertThat(first.submit(page.form().with("step", "other")).pageId())
                .isEqualTo("login-login");

        TestUser user = licenses.user("-10");
        HttpVisitor second = stage.visitor().from(FreshNetwork.address());
        page = office.signIn(second, user);
        stage.clock().forward(Duration.ofMinutes(20));
        page = second.submit(page.form().with("step", "check"));
        licenses.renew(user, "100");
        stage.clock().forward(Duration.ofMinutes(11));
        page = second.open(page.address().toString());

        assertThat(page.pageId()).as(page.text()).isEqualTo("login-login");
        assertThat(page.text()).contains("open for too long");
    }

    @Test
    @DisplayName(
            "control: with the required action switched off the identity provider lets everybody in")
    void controlWithoutAction(Stage stage) {
        Licenses licenses =
                new Licenses(
                        stage,
                        stage.freshRealm(
                                realm ->
                                        realm.withArray("requiredActions")
                                                .forEach(
                                                        action -> {
                                                            if (action.get("alias")
                                                                    .asText()
                                                                    .equals("latchkey-license")) {
                                                                ((ObjectNode) action)
                                                                        .put("enabled", false);
                                                            }
                                                        })));
        HeadOffice office = HeadOffice.trustedBy(stage, licenses.realm());

        VisitedPage page =
                office.signIn(stage.visitor().from(FreshNetwork.address()), licenses.user("-10"));

        assertThat(SignIn.isDone(page)).as(page.text()).isTrue();
    }

    @Test
    @DisplayName("A12: by a link that finishes a sign-in is blocked too")
    void actionToken(Stage stage) {
        Licenses licenses =
                new Licenses(stage, stage.freshRealm(realm -> realm.put("verifyEmail", true)));
        TestUser user = licenses.user("100", draft -> draft.emailUnverified());
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage page = SignIn.with(visitor, licenses.realm(), user.username(), user.password());
        assertThat(page.pageId()).isEqualTo("login-login-verify-email");
        Matcher link = ACTION_LINK.matcher(stage.mail().awaitMail(user.email()).text());
        assertThat(link.find()).isTrue();
        licenses.renew(user, "-10");

        page = visitor.open(link.group());

        assertThat(page.pageId()).as(page.text()).isEqualTo(BLOCKED);
    }

    @Test
    @DisplayName("A12: by a reset that signs in is blocked, one that does not is left alone")
    void reset(Stage stage) {
        Licenses licenses =
                new Licenses(
                        stage,
                        stage.freshRealm(
                                realm ->
                                        realm.withObject("/attributes")
                                                .put("latchkey.reset.signIn", "true")));
        assertThat(afterReset(stage, licenses)).isEqualTo(BLOCKED);

        assertThat(afterReset(stage, Licenses.inFreshRealm(stage))).isEqualTo("login-login");
    }

    private static String afterReset(Stage stage, Licenses licenses) {
        TestUser user = licenses.user("-10");
        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.username());
        return visit.enter(stage.mail().awaitMail(user.email()).code().orElseThrow())
                .choose("seven calm rivers run north")
                .page()
                .pageId();
    }
}
