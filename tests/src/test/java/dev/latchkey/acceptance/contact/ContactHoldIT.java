package dev.latchkey.acceptance.contact;

import static dev.latchkey.acceptance.contact.SettledUser.freshAddress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("“It was not me”, from the contact that was replaced")
class ContactHoldIT {

    private static final Duration WAIT = Duration.ofHours(72);

    @Test
    @DisplayName(
            "puts old and new on hold until support lifts it, and touches neither the password nor a session [A18, A20, A25, R27]")
    void holdsBoth(Stage stage) {
        SettledUser settled = SettledUser.in(stage, stage.freshRealm(), draft -> {});
        TestUser user = settled.user();
        assertThat(SignIn.works(stage, user.realm(), user.username(), user.password())).isTrue();
        int sessions = user.openSessions();
        String thiefs = freshAddress();
        settled.changeEmail(thiefs);

        VisitedPage held = settled.objects(settled.objectionMailedTo(user.email()));

        assertThat(held.pageId()).isEqualTo("login-latchkey-held");
        assertThat(held.address().toString()).doesNotContain("not-me");
        stage.mail().awaitMail(user.email(), "what it means", m -> m.subject().contains("on hold"));
        stage.mail().awaitMail(thiefs, "what it means", m -> m.subject().contains("on hold"));
        assertThat(user.openSessions()).isEqualTo(sessions).isPositive();
        assertThat(SignIn.works(stage, user.realm(), user.username(), user.password())).isTrue();
        stage.clock().forward(WAIT.plusMinutes(1));
        assertThat(settled.resets(thiefs)).as("the new one").isFalse();
        settled.changeEmail(user.email());
        stage.clock().forward(Duration.ofDays(30));
        assertThat(settled.resets(user.email())).as("the old one, put back").isFalse();
        assertThat(settled.state("email")).isEqualTo("held");

        settled.release("email");

        assertThat(settled.resets(user.email())).isTrue();
    }

    @Test
    @DisplayName("is what the thief need not fear where nobody may object (control) [A25]")
    void controlNobodyMayObject(Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.contact.undoDays", "0");
        SettledUser settled = SettledUser.in(stage, realm, draft -> {});
        String thiefs = freshAddress();

        settled.changeEmail(thiefs);

        Mail told =
                stage.mail()
                        .awaitMail(
                                settled.user().email(),
                                "the notice",
                                m -> m.subject().contains("has changed"));
        assertThat(told.objection()).isEmpty();
        stage.clock().forward(WAIT.plusMinutes(1));
        assertThat(settled.resets(thiefs)).isTrue();
    }

    @Test
    @DisplayName(
            "is not got round by changing the contact once more, nor a code on its way used [A25]")
    void notGotRound(Stage stage) {
        SettledUser settled = SettledUser.in(stage, stage.freshRealm(), draft -> {});
        TestUser user = settled.user();
        String thiefs = freshAddress();
        String thiefsSecond = freshAddress();
        settled.changeEmail(thiefs);
        String link = settled.objectionMailedTo(user.email());
        stage.clock().forward(WAIT.plusMinutes(1));
        ResetVisit inFlight = ResetVisit.asks(stage, user.realm(), thiefs);
        Mail mail = stage.mail().awaitMail(thiefs, "a code", m -> m.code().isPresent());
        inFlight.enterRight(mail.code().orElseThrow());
        settled.changeEmail(thiefsSecond);
        assertThat(settled.state("email")).isEqualTo("waiting");

        settled.objects(link);

        assertThat(inFlight.choose(ResetVisit.NEW_PASSWORD).isDone()).isFalse();
        assertThat(stage.visitor().open(mail.link()).status()).isEqualTo(410);
        assertThat(SignIn.works(stage, user.realm(), user.username(), user.password())).isTrue();
        stage.clock().forward(Duration.ofDays(60));
        assertThat(settled.resets(thiefsSecond)).isFalse();
    }

    @Test
    @DisplayName("can be said for seven days, and not after")
    void sevenDays(Stage stage) {
        SettledUser settled = SettledUser.in(stage, stage.freshRealm(), draft -> {});
        String next = freshAddress();
        settled.changeEmail(next);
        String link = settled.objectionMailedTo(settled.user().email());

        stage.clock().forward(Duration.ofDays(7).minusMinutes(2));
        assertThat(stage.visitor().open(link).pageId()).isEqualTo("login-latchkey-not-me");
        PageForm form = stage.visitor().open(link).form();
        stage.clock().forward(Duration.ofMinutes(3));

        assertThat(stage.visitor().open(link).status()).isEqualTo(410);
        assertThat(stage.visitor().post(link, form.fields()).status()).isEqualTo(410);
        assertThat(settled.resets(next)).isTrue();
    }

    @Test
    @DisplayName(
            "is not said by a mail scanner, another site or a guess; all links that do nothing answer alike [A01, A19, A20, A22]")
    void onlyByTheButton(Stage stage) {
        TestRealm realm = stage.freshRealm();
        SettledUser settled = SettledUser.in(stage, realm, draft -> {});
        settled.changeEmail(freshAddress());
        String link = settled.objectionMailedTo(settled.user().email());
        String foreign =
                link.replace("/realms/" + realm + "/", "/realms/" + stage.freshRealm() + "/");
        String forged = link.replaceFirst("not-me/.*", "not-me/Zx81hJ2kqPw0LmN4tYbVdA");

        for (int i = 0; i < 5; i++) {
            assertThat(stage.visitor().head(link).status()).isEqualTo(200);
            assertThat(stage.visitor().get(link).status()).isEqualTo(200);
        }
        assertThat(stage.visitor().post(link, Map.of()).status()).isEqualTo(400);
        HttpVisitor withCookie = stage.visitor();
        withCookie.open(link);
        withCookie.post(link, Map.of("csrf", "guessed"));
        assertThat(settled.state("email")).isEqualTo("waiting");

        settled.objects(link);

        assertThat(settled.state("email")).isEqualTo("held");
        List<VisitedPage> answers =
                Stream.of(link, foreign, forged, link + "x")
                        .flatMap(
                                address ->
                                        Stream.of(
                                                stage.visitor().get(address),
                                                stage.visitor().post(address, Map.of())))
                        .toList();
        assertThat(answers).extracting(VisitedPage::status).containsOnly(410);
        assertThat(answers.stream().map(VisitedPage::text).distinct()).hasSize(1);
    }

    @Test
    @DisplayName("is one answer of many that are pressed at once")
    void oneWinner(Stage stage) {
        SettledUser settled = SettledUser.in(stage, stage.freshRealm(), draft -> {});
        settled.changeEmail(freshAddress());
        String link = settled.objectionMailedTo(settled.user().email());
        List<HttpVisitor> tabs =
                Stream.generate(() -> stage.visitor().from(FreshNetwork.address()))
                        .limit(6)
                        .toList();
        List<PageForm> forms = tabs.stream().map(tab -> tab.open(link).form()).toList();

        List<CompletableFuture<VisitedPage>> pressed =
                Stream.iterate(0, i -> i + 1)
                        .limit(tabs.size())
                        .map(i -> tabs.get(i).postLater(link, forms.get(i).fields()))
                        .toList();

        assertThat(pressed.stream().map(CompletableFuture::join))
                .extracting(VisitedPage::status)
                .containsOnlyOnce(303)
                .filteredOn(status -> status == 410)
                .hasSize(5);
    }

    @Test
    @DisplayName("is not a thief's to say of the contact that took his own one's place [A10]")
    void notTheThiefs(Stage stage) {
        SettledUser settled = SettledUser.in(stage, stage.freshRealm(), draft -> {});
        TestUser user = settled.user();
        String thiefs = freshAddress();
        settled.changeEmail(thiefs);
        settled.objectionMailedTo(user.email());

        settled.changeEmail(user.email());

        Mail told =
                stage.mail()
                        .awaitMail(thiefs, "the notice", m -> m.subject().contains("has changed"));
        assertThat(told.objection()).isEmpty();
        assertThat(settled.state("email")).isEqualTo("waiting");
    }
}
