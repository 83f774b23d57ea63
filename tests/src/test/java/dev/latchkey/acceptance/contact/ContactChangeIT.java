package dev.latchkey.acceptance.contact;

import static dev.latchkey.acceptance.contact.SettledUser.freshAddress;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.sms.Sms;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Await;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.Outcomes;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Acceptance
@DisplayName("A contact that was changed")
class ContactChangeIT {

    private static final Duration WAIT = Duration.ofHours(72);

    /** The ways in which an account gets another e-mail address. */
    enum Path {
        ADMIN_API {
            @Override
            void change(Stage stage, SettledUser settled, String address) {
                settled.changeEmail(address);
            }
        },
        PROFILE_FORM {
            @Override
            void change(Stage stage, SettledUser settled, String address) {
                inForm(stage, settled.user(), "UPDATE_PROFILE", address);
            }
        },
        EMAIL_FORM {
            @Override
            void change(Stage stage, SettledUser settled, String address) {
                enableAction(stage, settled.user().realm(), "UPDATE_EMAIL");
                inForm(stage, settled.user(), "UPDATE_EMAIL", address);
            }
        },
        ACCOUNT_CONSOLE {
            @Override
            void change(Stage stage, SettledUser settled, String address) {
                HttpVisitor console = console(stage, settled.user());
                String account = settled.user().realm().uri() + "/account/";
                ObjectNode profile = (ObjectNode) console.get(account).json();
                VisitedPage answer =
                        console.postJson(account, profile.put("email", address).toString());
                assertThat(answer.status()).as(answer.body()).isEqualTo(204);
            }
        };

        abstract void change(Stage stage, SettledUser settled, String address);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "is told to old and new, and is of no use for recovery for 72 hours, by whatever path [A25, R17]")
    void email(Path path, Stage stage) {
        SettledUser settled = SettledUser.in(stage, stage.freshRealm(), draft -> {});
        TestUser user = settled.user();
        String next = freshAddress();

        path.change(stage, settled, next);

        assertThat(user.representation().get("email").asText()).isEqualTo(next);
        settled.objectionMailedTo(user.email());
        Mail toNew = stage.mail().awaitMail(next, "its notice", m -> m.subject().contains("added"));
        assertThat(toNew.text()).contains("Password reset works from");
        assertThat(toNew.text() + toNew.htmlText()).doesNotContain(user.username(), "Anna");
        assertThat(settled.resets(user.username())).isFalse();
        assertThat(settled.resets(next)).isFalse();
        stage.clock().forward(WAIT.minusMinutes(2));
        assertThat(settled.resets(user.username())).isFalse();
        stage.clock().forward(Duration.ofMinutes(3));
        assertThat(settled.resets(next)).isTrue();
        stage.mail().awaitMail(next, "a code", mail -> mail.code().isPresent());
    }

    @Test
    @DisplayName(
            "lets a thief at an open session in at once where the realm has no wait (control) [A25]")
    void controlNoWait(Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.contact.waitHours", "0");
        SettledUser settled = SettledUser.in(stage, realm, draft -> {});
        String thiefs = freshAddress();

        Path.PROFILE_FORM.change(stage, settled, thiefs);

        ResetVisit reset = ResetVisit.asks(stage, realm, settled.user().username());
        Mail mail = stage.mail().awaitMail(thiefs, "a code", m -> m.code().isPresent());
        reset.enter(mail.code().orElseThrow()).choose(ResetVisit.NEW_PASSWORD).expectSignIn();
    }

    @Test
    @DisplayName(
            "waits though its code was typed; the page of a reset tells nothing of that [A01, A17, R29]")
    void provedPhone(Stage stage) {
        String old = UserDraft.freshPhone();
        String next = UserDraft.freshPhone();
        TestRealm realm = stage.freshRealm();
        SettledUser settled = SettledUser.in(stage, realm, draft -> draft.phone(old));

        ContactVisit.begin(stage, settled.user(), ContactVisit.PHONE)
                .type("phone", next)
                .enter(stage.sms().awaitSms(next).code().orElseThrow())
                .expectDone();

        assertThat(settled.objectionSentTo(old)).startsWith(realm.uri() + "/latchkey/not-me/");
        assertThat(stage.sms().awaitMessages(next, 2).get(1).text())
                .startsWith("This phone was added to an account at localhost.");
        String nobodys = UserDraft.freshPhone();
        assertThat(ResetVisit.asks(stage, realm, next).page().text().replace(next, "*"))
                .isEqualTo(
                        ResetVisit.asks(stage, realm, nobodys).page().text().replace(nobodys, "*"));
        assertThat(new Outcomes(stage, realm).awaitRequests(2))
                .containsExactlyInAnyOrder("sms: latchkey_no_contact", "sms: user_not_found");
        stage.clock().forward(WAIT.plusMinutes(10));
        assertThat(settled.resets(next)).isTrue();
        assertThat(settled.resets(old)).as("no account has it any more").isFalse();
    }

    @Test
    @DisplayName(
            "waits in reserve, too, though nothing stood there before; every other contact can object [A25, R17]")
    void addedReserve(Stage stage) {
        String next = freshAddress();
        SettledUser settled = SettledUser.in(stage, stage.freshRealm(), draft -> {});
        TestUser user = settled.user();

        ContactVisit.begin(stage, user, ContactVisit.RESERVE_EMAIL)
                .type(next)
                .enter(
                        stage.mail()
                                .awaitMail(next, "a code", m -> m.code().isPresent())
                                .code()
                                .orElseThrow())
                .expectDone();

        String objection = settled.objectionMailedTo(user.email());
        assertThat(settled.resetsByReserve(next)).isFalse();
        stage.clock().forward(WAIT.plusMinutes(1));
        assertThat(settled.resetsByReserve(next)).isTrue();
        assertThat(settled.objects(objection).pageId()).isEqualTo("login-latchkey-held");
        assertThat(settled.resetsByReserve(next)).isFalse();
        stage.clock().forward(Duration.ofHours(1));
        assertThat(settled.resets(user.username())).as("the usual address works on").isTrue();
    }

    @Test
    @DisplayName(
            "when the account was set up, by a code, an import or another spelling, does not wait")
    void noChange(Stage stage) {
        TestRealm realm = stage.freshRealm(LenientProfile::apply);
        TestUser fresh = realm.createUser(draft -> {});
        String proved = UserDraft.freshPhone();
        ContactVisit.begin(stage, fresh, ContactVisit.PHONE)
                .type(proved)
                .enter(stage.sms().awaitSms(proved).code().orElseThrow())
                .expectDone();
        assertThat(new SettledUser(stage, fresh).resets(proved)).isTrue();

        String imported = UserDraft.freshPhone();
        SettledUser settled = SettledUser.in(stage, realm, draft -> draft.phone(imported));
        settled.changePhone("8" + imported.substring(2));
        settled.changeEmail(settled.user().email().toUpperCase(java.util.Locale.ROOT));
        assertThat(settled.resets(imported)).isTrue();
        assertThat(settled.resets(settled.user().username())).isTrue();
        assertThat(stage.mail().mailsTo(settled.user().email()))
                .extracting(Mail::subject)
                .noneMatch(subject -> subject.contains("has changed"));
    }

    @Test
    @DisplayName(
            "before the pack was switched on is no change; the first one after it is, at the first sign-in [A25]")
    void firstInstall(Stage stage) {
        TestRealm realm =
                stage.freshRealm(r -> r.withObject("/attributes").put("latchkey.enabled", "false"));
        TestUser quiet = realm.createUser(draft -> {});
        TestUser victim = realm.createUser(draft -> {});
        stage.clock().forward(Duration.ofDays(100));
        realm.setAttribute("latchkey.enabled", "true");
        String thiefs = freshAddress();

        assertThat(new SettledUser(stage, quiet).resets(quiet.username())).isTrue();
        Path.PROFILE_FORM.change(stage, new SettledUser(stage, victim), thiefs);

        new SettledUser(stage, victim).objectionMailedTo(victim.email());
        assertThat(new SettledUser(stage, victim).resets(victim.username())).isFalse();
    }

    @Test
    @DisplayName("is told once, however many requests notice it at the same time [A40]")
    void toldOnce(Stage stage) {
        String old = UserDraft.freshPhone();
        SettledUser settled = SettledUser.in(stage, stage.freshRealm(), draft -> draft.phone(old));
        String next = UserDraft.freshPhone();
        settled.changePhone(next);

        CompletableFuture.allOf(
                        Stream.generate(
                                        () ->
                                                CompletableFuture.runAsync(
                                                        () ->
                                                                SignIn.works(
                                                                        stage,
                                                                        settled.user().realm(),
                                                                        settled.user().username(),
                                                                        settled.user().password())))
                                .limit(8)
                                .toArray(CompletableFuture[]::new))
                .join();

        settled.objectionSentTo(old);
        // what is told later, after all that was noticed before
        String third = UserDraft.freshPhone();
        settled.changePhone(third);
        Await.until(
                Duration.ofSeconds(15),
                () -> "the notice to " + third,
                () -> !stage.sms().messagesTo(third).isEmpty());
        assertThat(stage.sms().messagesTo(old).stream().filter(sms -> sms.objection().isPresent()))
                .extracting(Sms::text)
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "fills nobody's mailbox by being changed to and fro; the first change is always told [A28]")
    void toAndFro(Stage stage) {
        SettledUser settled = SettledUser.in(stage, stage.freshRealm(), draft -> {});
        TestUser user = settled.user();
        String thiefs = freshAddress();

        for (int i = 0; i < 8; i++) {
            settled.changeEmail(thiefs);
            assertThat(settled.state("email")).isEqualTo("waiting");
            settled.changeEmail(user.email());
            assertThat(settled.state("email")).isEqualTo("waiting");
        }

        settled.objectionMailedTo(user.email());
        settled.changePhone(UserDraft.freshPhone());
        stage.mail()
                .awaitMail(
                        user.email(), "the phone's notice", m -> m.text().contains("\nPhone: +7"));
        assertThat(stage.mail().mailsTo(user.email())).hasSizeLessThanOrEqualTo(11);
    }

    private static void inForm(Stage stage, TestUser user, String action, String address) {
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage page = visitor.open(user.realm().signInUri() + "&kc_action=" + action);
        page =
                visitor.submit(
                        page.form("#kc-form-login")
                                .with("username", user.username())
                                .with("password", user.password()));
        page = visitor.submit(page.form().with("email", address));
        assertThat(SignIn.isDone(page)).as("%s: %s", page, page.text()).isTrue();
    }

    private static void enableAction(Stage stage, TestRealm realm, String alias) {
        String path = "realms/%s/authentication/required-actions/%s".formatted(realm, alias);
        stage.admin().put(path, ((ObjectNode) stage.admin().get(path)).put("enabled", true));
    }

    /** A browser in which the account console has its token. */
    private static HttpVisitor console(Stage stage, TestUser user) {
        stage.admin()
                .post(
                        "realms/" + user.realm() + "/clients",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("clientId", "console-of-tests")
                                .put("publicClient", true)
                                .put("directAccessGrantsEnabled", true));
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        String token =
                visitor.post(
                                user.realm().uri() + "/protocol/openid-connect/token",
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "client_id",
                                        "console-of-tests",
                                        "username",
                                        user.username(),
                                        "password",
                                        user.password()))
                        .json()
                        .get("access_token")
                        .asText();
        return visitor.with("Authorization", "Bearer " + token).with("Accept", "application/json");
    }
}
