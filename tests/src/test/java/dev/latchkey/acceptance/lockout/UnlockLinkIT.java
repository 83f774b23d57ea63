package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.measure.VisibleAnswer;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import dev.latchkey.acceptance.visit.StockReset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The unlock link")
class UnlockLinkIT {

    private static final Duration LIFE = Duration.ofMinutes(10);

    @Test
    @DisplayName(
            "lets its owner in on a new device that a stranger has locked out, after mail scanners have opened it again and again [A10, A19, A20]")
    void scannersFirst(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Door stranger = Door.ofStranger(stage, user.realm()).locks(user.username());
        Door owner = lockedOut(stage, user).asksForLink();
        String link = UnlockLinks.await(stage, user, 1);
        double before = stage.metrics().count("latchkey_lockout_unlocks");
        for (int i = 0; i < 20; i++) {
            HttpVisitor scanner = stage.visitor().with("User-Agent", "LinkScanner/" + i);
            assertThat(scanner.head(link).status()).isEqualTo(200);
            assertThat(scanner.get(link).pageId()).isEqualTo("login-latchkey-unlock-link");
        }
        assertThat(owner.tries(user.username(), user.password()).isLocked()).isTrue();

        owner.presses(link);

        assertThat(owner.page().pageId()).isEqualTo("login-latchkey-unlocked");
        assertThat(owner.page().address().toString()).doesNotContain(secretOf(link));
        assertThat(owner.page().element("#latchkey-start").attr("href"))
                .isEqualTo(user.realm().uri() + "/latchkey/start");
        assertThat(user.openSessions()).as("nobody is signed in by it").isZero();
        assertThat(owner.visitor().cookies()).doesNotContainKey("KEYCLOAK_IDENTITY");
        assertThat(stranger.tries(user.username(), user.password()).isLocked()).isTrue();
        assertThat(signsIn(owner, user)).isTrue();
        assertThat(stage.metrics().count("latchkey_lockout_unlocks")).isEqualTo(before + 1);
        assertThat(unlocksTold(user.realm())).isEqualTo(1);
    }

    @Test
    @DisplayName("is what a locked out owner lacks under Keycloak's own lockout [control of A10]")
    void stockKeycloak(Stage stage) {
        TestRealm realm = stage.freshRealm(StockReset::bind);
        TestUser user = realm.createUser(draft -> {});
        Door stranger = Door.ofStranger(stage, realm);
        new Failures(stage, user).awaitLockedBy(stranger, user.username());

        Door owner = Door.ofStranger(stage, realm).tries(user.username(), user.password());

        assertThat(owner.isIn()).isFalse();
        assertThat(owner.page().pageId()).isEqualTo("login-login");
        assertThat(owner.page().text()).contains("Invalid username or password");
    }

    @Test
    @DisplayName("gives one of all browsers in which its button is pressed at once the tries [A20]")
    void oneWinner(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Door.ofStranger(stage, user.realm()).locks(user.username()).asksForLink();
        String link = UnlockLinks.await(stage, user, 1);
        List<HttpVisitor> browsers =
                Stream.generate(() -> stage.visitor().from(FreshNetwork.address()))
                        .limit(6)
                        .toList();
        List<PageForm> forms = browsers.stream().map(b -> b.open(link).form()).toList();

        List<VisitedPage> answers =
                Stream.iterate(0, i -> i + 1)
                        .limit(browsers.size())
                        .map(
                                i ->
                                        browsers.get(i)
                                                .postLater(
                                                        forms.get(i).action().toString(),
                                                        forms.get(i).fields()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).filteredOn(a -> a.redirect().isPresent()).hasSize(1);
        assertThat(answers).filteredOn(a -> a.status() == 410).hasSize(browsers.size() - 1);
        assertThat(browsers)
                .filteredOn(
                        b ->
                                Door.of(b, user.realm())
                                        .tries(user.username(), user.password())
                                        .isIn())
                .hasSize(1);
    }

    @Test
    @DisplayName("works once, for ten minutes, and says so afterwards [R08]")
    void over(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Door owner = Door.ofStranger(stage, user.realm()).locks(user.username());
        owner.asksForLink();
        String used = UnlockLinks.await(stage, user, 1);
        owner.presses(used);
        expectGone(stage.visitor().open(used));
        expectGone(owner.visitor().open(used));

        stage.clock().forward(LIFE);
        Door other = Door.ofStranger(stage, user.realm()).locks(user.username());
        other.asksForLink();
        String late = UnlockLinks.await(stage, user, 2);
        VisitedPage shown = other.visitor().open(late);
        stage.clock().forward(LIFE);

        expectGone(other.visitor().open(late));
        expectGone(other.visitor().submit(shown.form()));
    }

    @Test
    @DisplayName("is not guessed, mangled or long: each gets the page that says so")
    void mangled(Stage stage) {
        TestRealm realm = stage.freshRealm();
        for (String id :
                List.of("a", "a%20b", "AAAAAAAAAAAAAAAAAAAAAA", "x".repeat(500), "..%2f..")) {
            String address = realm.uri() + "/latchkey/u/" + id;
            assertThat(stage.visitor().get(address).status()).as(id).isIn(400, 404, 410);
            assertThat(stage.visitor().post(address, Map.of()).status()).as(id).isIn(400, 404, 410);
        }
    }

    @Test
    @DisplayName("is not pressed by another site's form [A22]")
    void forgedPost(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Door.ofStranger(stage, user.realm()).locks(user.username()).asksForLink();
        String link = UnlockLinks.await(stage, user, 1);
        HttpVisitor withoutCookie = stage.visitor();
        HttpVisitor withCookie = stage.visitor();
        VisitedPage shown = withCookie.open(link);

        VisitedPage refused = withoutCookie.post(link, Map.of("csrf", "guess"));
        VisitedPage wrong = withCookie.post(link, Map.of("csrf", "guess"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(wrong.redirect()).hasValueSatisfying(to -> assertThat(to).hasToString(link));
        assertThat(withoutCookie.cookies()).doesNotContainKey("LATCHKEY_DEVICE");
        assertThat(withCookie.cookies()).doesNotContainKey("LATCHKEY_DEVICE");
        assertThat(withCookie.submit(shown.form()).pageId())
                .as("control: the page's own form")
                .isEqualTo("login-latchkey-unlocked");
    }

    @Test
    @DisplayName("opens exactly one budget of tries, to one browser [R01, R37]")
    void oneBudget(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Door stranger = Door.ofStranger(stage, user.realm()).locks(user.username());
        Door opened = lockedOut(stage, user).asksForLink();
        opened.presses(UnlockLinks.await(stage, user, 1));

        opened.again(user.realm()).locks(user.username());

        assertThat(opened.tries(user.username(), user.password()).isLocked()).isTrue();
        assertThat(stranger.tries(user.username(), user.password()).isLocked()).isTrue();
        stage.clock().forward(LIFE);
        assertThat(signsIn(opened, user))
                .as("after the strangers' lock it is a stranger like others")
                .isTrue();
    }

    @Test
    @DisplayName("opens it for a day")
    void oneDay(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Door.ofStranger(stage, user.realm()).locks(user.username());
        Door opened = lockedOut(stage, user).asksForLink();
        opened.presses(UnlockLinks.await(stage, user, 1));

        stage.clock().forward(Duration.ofHours(23));
        Door.ofStranger(stage, user.realm()).locks(user.username());
        opened.again(user.realm()).triesWrong(user.username(), 1);
        assertThat(opened.isForm()).as("%s", opened).isTrue();
        stage.clock().forward(Duration.ofHours(1));
        Door.ofStranger(stage, user.realm()).locks(user.username());

        assertThat(signsIn(opened, user)).isFalse();
        assertThat(opened.isLocked()).isTrue();
    }

    @Test
    @DisplayName("lets no try that was forgotten meanwhile be had again [R37]")
    void nothingForgotten(Stage stage) {
        TestUser user =
                stage.freshRealm(realm -> realm.put("maxDeltaTimeSeconds", 60)).createUser(d -> {});
        Door.ofStranger(stage, user.realm()).locks(user.username());
        Door opened = lockedOut(stage, user).asksForLink();
        opened.presses(UnlockLinks.await(stage, user, 1)).again(user.realm());

        for (int i = 1; i < Door.TRIES; i++) {
            assertThat(opened.triesWrong(user.username(), 1).isLocked()).isFalse();
            stage.clock().forward(Duration.ofSeconds(61));
        }

        assertThat(opened.triesWrong(user.username(), 1).isLocked()).as("the fifth").isTrue();
    }

    @Test
    @DisplayName("also opens a device that its owner has locked with tries of his own")
    void ownDevice(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Door device = Door.ofStranger(stage, user.realm());
        assertThat(device.tries(user.username(), user.password()).isIn()).isTrue();
        user.signOutEverywhere();
        device.again(user.realm()).locks(user.username());

        device.asksForLink().presses(UnlockLinks.await(stage, user, 1));

        assertThat(signsIn(device, user)).isTrue();
    }

    @Test
    @DisplayName("goes on by mail if the phone's SIM was replaced, and the owner hears of it [A18]")
    void simReplaced(Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.sms.gateway", "routes");
        TestUser user = realm.createUser(draft -> draft.phone(UserDraft.freshPhone()));
        stage.vendors().simReplacedAtOnce(user.phone());

        Door door = Door.ofStranger(stage, realm).locks(user.phone()).asksForLink();

        stage.mail()
                .awaitMail(
                        user.email(),
                        "that the SIM was replaced",
                        mail -> mail.subject().contains("no text messages"));
        Mail instead =
                stage.mail()
                        .awaitMail(
                                user.email(),
                                "an unlock link",
                                mail -> mail.text().contains("/latchkey/u/"));
        door.presses(
                instead.links().stream()
                        .filter(link -> link.contains("/latchkey/u/"))
                        .findFirst()
                        .orElseThrow());
        assertThat(door.again(realm).tries(user.phone(), user.password()).isIn()).isTrue();
        assertThat(stage.vendors().to(user.phone())).hasSize(1);
    }

    @Test
    @DisplayName(
            "comes by SMS to a phone that was typed, else by mail, else where there is a contact")
    void channels(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser both = realm.createUser(draft -> draft.phone(UserDraft.freshPhone()));
        TestUser phoneOnly =
                realm.createUser(draft -> draft.withoutEmail().phone(UserDraft.freshPhone()));
        TestUser elsewhere = realm.createUser(draft -> draft.phone("+33612345678"));

        Door typedPhone = Door.ofStranger(stage, realm).locks(both.phone()).asksForLink();
        String bySms = stage.sms().awaitSms(both.phone()).link().orElseThrow();
        Door.ofStranger(stage, realm).locks(phoneOnly.username()).asksForLink();
        stage.sms().awaitSms(phoneOnly.phone());
        Door.ofStranger(stage, realm).locks(elsewhere.phone()).asksForLink();
        UnlockLinks.await(stage, elsewhere, 1);

        assertThat(UnlockLinks.mailed(stage, both)).isEmpty();
        assertThat(stage.sms().messagesTo(elsewhere.phone())).isEmpty();
        typedPhone.presses(bySms);
        assertThat(typedPhone.again(realm).tries(both.phone(), both.password()).isIn()).isTrue();
    }

    @Test
    @DisplayName("comes by mail once a phone has had its share of SMS")
    void smsUsedUp(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> draft.phone(UserDraft.freshPhone()));

        Door.ofStranger(stage, realm).locks(user.phone()).asksForLink();
        stage.sms().awaitSms(user.phone());
        Door.ofStranger(stage, realm).tries(user.phone(), user.password()).asksForLink();

        UnlockLinks.await(stage, user, 1);
        assertThat(UnlockLinks.awaitOutcomes(stage, realm, 3))
                .containsExactly("sms: sent", "sms: limit unlock-from-strangers", "email: sent");
        assertThat(stage.sms().messagesTo(user.phone())).hasSize(1);
    }

    @Test
    @DisplayName("speaks the account's language, and names the host that it leads to [A16]")
    void inRussian(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.speaking("ru"));
        Door owner = Door.ofStranger(stage, user.realm()).locks(user.username());

        owner.asksForLink();
        String link = UnlockLinks.await(stage, user, 1);
        Mail mail = UnlockLinks.mailed(stage, user).get(0);

        assertThat(mail.subject()).isEqualTo("CRM: ссылка, чтобы попробовать снова");
        assertThat(mail.htmlLinks()).contains(link);
        assertThat(mail.text()).contains("Ссылка ведёт на localhost");
        assertThat(stage.visitor().open(link).element("h1").text())
                .isEqualTo("Попробуйте войти снова");
        assertThat(owner.presses(link).page().element("h1").text())
                .isEqualTo("Можно попробовать снова");
    }

    @Test
    @DisplayName("is promised to every name alike, by status, headers, cookies and page [R07, A04]")
    void tellsNothing(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser known = realm.createUser(draft -> {});
        TestUser disabled = realm.createUser(UserDraft::disabled);
        TestUser unreachable = realm.createUser(UserDraft::withoutEmail);
        List<VisibleAnswer> expected = answersTo(stage, realm, known.username());

        List<VisibleAnswer> unknown = answersTo(stage, realm, "nobody-of-this-name");
        List<VisibleAnswer> toDisabled = answersTo(stage, realm, disabled.username());
        List<VisibleAnswer> toUnreachable = answersTo(stage, realm, unreachable.username());

        assertThat(unknown).isEqualTo(expected);
        assertThat(toDisabled).isEqualTo(expected);
        assertThat(toUnreachable).isEqualTo(expected);
        assertThat(UnlockLinks.awaitOutcomes(stage, realm, 4))
                .containsExactlyInAnyOrder(
                        "email: sent",
                        "email: user_not_found",
                        "email: user_disabled",
                        "email: latchkey_no_contact");
    }

    /** The answer to the button, and the page that it leads to; times differ from minute to minute, so digits do not count. */
    private static List<VisibleAnswer> answersTo(Stage stage, TestRealm realm, String login) {
        Door visitor = Door.ofStranger(stage, realm).locks(login);
        VisitedPage answer =
                visitor.visitor()
                        .submitOnly(visitor.page().form("#latchkey-locked").with("step", "unlock"));
        VisitedPage page = visitor.visitor().follow(answer);
        assertThat(page.pageId()).isEqualTo("login-latchkey-locked");
        return Stream.of(answer, page)
                .map(p -> VisibleAnswer.of(p, login))
                .map(
                        a ->
                                new VisibleAnswer(
                                        a.status(), a.headers(), a.body().replaceAll("\\d+", "#")))
                .toList();
    }

    @Test
    @DisplayName(
            "is not to be had so often that a mailbox fills up, and while strangers use it up a link that works lies with the owner [A28, rule 2]")
    void quota(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        String home = FreshNetwork.address();
        SignIn.with(stage.visitor().from(home), user.realm(), user.username(), user.password());
        user.signOutEverywhere();
        Door.ofStranger(stage, user.realm()).locks(user.username()).asksForLink();
        String strangers = UnlockLinks.await(stage, user, 1);

        for (int i = 0; i < 20; i++) {
            lockedOut(stage, user).asksForLink();
        }
        List<String> outcomes = UnlockLinks.awaitOutcomes(stage, user.realm(), 21);
        // a network that the account knows is others' as well
        Door owner =
                Door.of(stage.visitor().from(home), user.realm())
                        .tries(user.username(), user.password())
                        .asksForLink();
        outcomes = UnlockLinks.awaitOutcomes(stage, user.realm(), 22);

        assertThat(outcomes.subList(1, 22)).containsOnly("email: limit unlock-from-strangers");
        assertThat(signsIn(owner.presses(strangers), user)).isTrue();
        assertThat(UnlockLinks.mailed(stage, user)).hasSize(1);
    }

    @Test
    @DisplayName("is not to be had by a network that asks for one name after the other [A05, A28]")
    void networkQuota(Stage stage) {
        TestRealm realm = stage.freshRealm();
        realm.setAttribute("latchkey.reset.requestsPerNetworkPerHour", "2");
        String network = FreshNetwork.address();
        List<TestUser> users =
                Stream.generate(() -> realm.createUser(draft -> {})).limit(3).toList();
        double refused = refusedRequests(stage);

        for (TestUser user : users) {
            Door.of(stage.visitor().from(network), realm).locks(user.username()).asksForLink();
        }
        Door.ofStranger(stage, realm)
                .tries(users.get(2).username(), users.get(2).password())
                .asksForLink();

        assertThat(UnlockLinks.awaitOutcomes(stage, realm, 3)).hasSize(3);
        assertThat(refusedRequests(stage)).isEqualTo(refused + 1);
    }

    private static double refusedRequests(Stage stage) {
        return stage.metrics().count("latchkey_lockout_unlock_links", "outcome=\"latchkey_limit\"");
    }

    /** The owner on a new device with the right password, in front of the lock page. */
    private static Door lockedOut(Stage stage, TestUser user) {
        Door owner = Door.ofStranger(stage, user.realm()).tries(user.username(), user.password());
        assertThat(owner.isLocked()).isTrue();
        return owner;
    }

    private static boolean signsIn(Door door, TestUser user) {
        return door.again(user.realm()).tries(user.username(), user.password()).isIn();
    }

    private static void expectGone(VisitedPage page) {
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.pageId()).isEqualTo("login-latchkey-notice");
        assertThat(page.has("#latchkey-start")).as("a way on").isTrue();
    }

    private static long unlocksTold(TestRealm realm) {
        return realm.events().stream()
                .filter(event -> event.get("type").asText().equals("EXECUTE_ACTION_TOKEN"))
                .filter(
                        event ->
                                event.path("details")
                                        .path("action")
                                        .asText()
                                        .equals("latchkey-unlock"))
                .count();
    }

    private static String secretOf(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
