package dev.latchkey.acceptance.contact;

import static dev.latchkey.acceptance.contact.SettledUser.freshAddress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("“I no longer have the old one”")
class LostContactIT {

    private static final String ACTION = "&kc_action=latchkey-lost-contact";
    private static final String PAGE = "login-latchkey-lost-contact";

    private final Totp app = new Totp("a secret of twenty bytes");

    @Test
    @DisplayName(
            "proved by a second factor, ends what the old contact can do, and tells it so; the wait goes on [A25, R18]")
    void settles(Stage stage) {
        SettledUser settled = SettledUser.in(stage, stage.freshRealm(), draft -> draft.app(app));
        TestUser user = settled.user();
        String next = freshAddress();
        settled.changeEmail(next);
        String link = settled.objectionMailedTo(user.email());
        HttpVisitor owner = stage.visitor().from(FreshNetwork.address());

        VisitedPage page = signIn(stage, owner, user, ACTION);
        assertThat(page.pageId()).as(page.text()).isEqualTo(PAGE);
        assertThat(page.text()).contains("I no longer have the old one").doesNotContain(next);
        page = owner.submit(page.form("#latchkey-lost-contact").with("step", "mine"));

        assertThat(SignIn.isDone(page)).as(page.text()).isTrue();
        stage.mail().awaitMail(user.email(), "that", m -> m.subject().contains("was confirmed"));
        stage.mail().awaitMail(next, "that", m -> m.subject().contains("was confirmed"));
        assertThat(stage.visitor().open(link).status()).isEqualTo(410);
        assertThat(settled.resets(next)).isFalse();
        stage.clock().forward(Duration.ofHours(73));
        assertThat(settled.resets(next)).isTrue();
    }

    @Test
    @DisplayName(
            "lifts a hold, too: it comes up by itself at the next sign-in with a second factor, once")
    void liftsHold(Stage stage) {
        SettledUser settled = SettledUser.in(stage, stage.freshRealm(), draft -> draft.app(app));
        TestUser user = settled.user();
        settled.changeEmail(freshAddress());
        settled.objects(settled.objectionMailedTo(user.email()));
        HttpVisitor first = stage.visitor().from(FreshNetwork.address());

        VisitedPage page = signIn(stage, first, user, "");
        assertThat(page.pageId()).as(page.text()).isEqualTo(PAGE);
        page = first.submit(page.form("#latchkey-lost-contact").with("step", "keep"));
        assertThat(SignIn.isDone(page)).isTrue();
        assertThat(settled.state("email")).isEqualTo("held");
        stage.clock().forward(Duration.ofMinutes(2));
        HttpVisitor second = stage.visitor().from(FreshNetwork.address());
        assertThat(SignIn.isDone(signIn(stage, second, user, ""))).as("asked once").isTrue();
        stage.clock().forward(Duration.ofMinutes(2));
        page = signIn(stage, second, user, ACTION);
        assertThat(page.pageId()).as(page.text()).isEqualTo(PAGE);
        second.submit(page.form("#latchkey-lost-contact").with("step", "mine"));

        assertThat(settled.state("email")).isEqualTo("waiting");
    }

    @Test
    @DisplayName("is not said by who has the password only, by a forged form either [A25]")
    void notByPassword(Stage stage) {
        SettledUser settled = SettledUser.in(stage, stage.freshRealm(), draft -> {});
        TestUser user = settled.user();
        settled.changeEmail(freshAddress());
        String link = settled.objectionMailedTo(user.email());
        HttpVisitor thief = stage.visitor().from(FreshNetwork.address());

        VisitedPage page = signIn(stage, thief, user, ACTION);
        assertThat(page.pageId()).as(page.text()).isEqualTo(PAGE);
        assertThat(page.has("#latchkey-no-proof")).isTrue();
        assertThat(page.has("#latchkey-mine")).isFalse();
        page = thief.submit(page.form("#latchkey-lost-contact").with("step", "mine"));

        assertThat(page.pageId()).isEqualTo(PAGE);
        assertThat(settled.objects(link).pageId()).isEqualTo("login-latchkey-held");
    }

    @Test
    @DisplayName(
            "is not said with a second factor that a thief has set up on the way; once it is as old as the wait, it is one [A25, R18]")
    void notByAFreshFactor(Stage stage) {
        SettledUser settled = SettledUser.in(stage, stage.freshRealm(), draft -> {});
        TestUser user = settled.user();
        HttpVisitor thief = stage.visitor().from(FreshNetwork.address());
        VisitedPage setUp = signIn(stage, thief, user, "&kc_action=CONFIGURE_TOTP");
        Totp thiefs = new Totp(setUp.element("#totpSecret").attr("value"));
        VisitedPage after =
                thief.submit(
                        setUp.form("#kc-totp-settings-form")
                                .with("totp", thiefs.code(Instant.now()))
                                .with("userLabel", "phone"));
        if (after.pageId().equals("login-latchkey-backup-codes")) {
            thief.submit(after.form("form.lk-form").with("step", "later"));
        }
        settled.changeEmail(freshAddress());
        settled.objectionMailedTo(user.email());
        stage.clock().forward(Duration.ofMinutes(2));

        VisitedPage page = signIn(stage, thief, user, ACTION, thiefs);
        assertThat(page.pageId()).as(page.text()).isEqualTo(PAGE);
        assertThat(page.element("#latchkey-no-proof").text()).contains("set up only lately");
        PageForm forged = page.form("#latchkey-lost-contact").with("step", "mine");
        assertThat(thief.submit(forged).pageId()).isEqualTo(PAGE);
        assertThat(stage.mail().mailsTo(user.email()))
                .noneMatch(mail -> mail.subject().contains("was confirmed"));

        stage.clock().forward(Duration.ofHours(73));
        HttpVisitor later = stage.visitor().from(FreshNetwork.address());
        assertThat(signIn(stage, later, user, ACTION, thiefs).has("#latchkey-mine")).isTrue();
    }

    private VisitedPage signIn(Stage stage, HttpVisitor visitor, TestUser user, String action) {
        return signIn(stage, visitor, user, action, app);
    }

    private static VisitedPage signIn(
            Stage stage, HttpVisitor visitor, TestUser user, String action, Totp app) {
        VisitedPage page = visitor.open(user.realm().signInUri() + "&prompt=login" + action);
        PageForm form = page.form("#kc-form-login").with("password", user.password());
        page =
                visitor.submit(
                        form.fields().containsKey("username") || page.has("#username")
                                ? form.with("username", user.username())
                                : form);
        return page.has("#kc-otp-login-form")
                ? visitor.submit(
                        page.form("#kc-otp-login-form").with("otp", app.code(Instant.now())))
                : page;
    }
}
