package dev.latchkey.acceptance.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.TypedPassword;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The meter, asked what it thinks of a password while it is typed,")
class PasswordMeterIT {

    private static final String GOOD = "чайник трамвай облако";

    @Test
    @DisplayName("says what the policy will say, in the page's language [R30]")
    void saysWhatThePolicySays(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.speaking("ru"));
        ResetVisit visit = newPasswordPage(stage, user);

        for (String password :
                List.of("коротко1", user.username() + "2024!", "йцукенгшщзхъфывап")) {
            VisitedPage verdict = typed(visit, user, password).ask(visit.visitor());
            visit.choose(password).expect("reset-password");

            assertThat(verdict.json().get("taken").asBoolean()).as(password).isFalse();
            assertThat(verdict.json().get("level").asInt()).as(password).isLessThan(3);
            assertThat(verdict.json().get("text").asText())
                    .isEqualTo(visit.errorOf("password-new"));
        }
        VisitedPage verdict = typed(visit, user, GOOD).ask(visit.visitor());
        assertThat(verdict.json().get("taken").asBoolean()).isTrue();
        assertThat(verdict.json().get("name").asText()).isEqualTo("Надёжность пароля");
        assertThat(verdict.header("Cache-Control")).contains("no-store");
        visit.choose(GOOD).expectSignIn();
    }

    @Test
    @DisplayName("knows that a second factor lets a short one do [R30]")
    void withSecondFactor(Stage stage) {
        Totp app = new Totp("JBSWY3DPEHPK3PXPJBSW");
        TestUser user =
                stage.freshRealm(
                                realm ->
                                        realm.put(
                                                "passwordPolicy",
                                                "length(8) and latchkey-guessable(3)"))
                        .createUser(draft -> draft.app(app));
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        user.change(u -> u.putArray("requiredActions").add("UPDATE_PASSWORD"));
        VisitedPage code =
                visitor.submit(
                        visitor.open(user.realm().signInUri().toString())
                                .form("#kc-form-login")
                                .with("username", user.username())
                                .with("password", user.password()));
        VisitedPage page = visitor.submit(code.form().with("otp", app.code(stage.clock().now())));

        VisitedPage verdict =
                TypedPassword.on(user.realm(), page.form("#kc-passwd-update-form"), "vB7!tR4&p")
                        .ask(visitor);

        assertThat(verdict.json().get("taken").asBoolean()).as(verdict.body()).isTrue();
    }

    @Test
    @DisplayName(
            "says nothing of an account to somebody who has proved nothing, in whose tab the flow knows the account"
                    + " already; it does so once the mailbox is proved (control) [A01]")
    void nothingBeforeTheProof(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        String guess = "Petrova-Petrova-Anna";
        ResetVisit attacker =
                ResetVisit.asks(stage, user.realm(), user.username()).expect("reset-verify");

        assertThat(typed(attacker, user, guess).ask(attacker.visitor()).status()).isEqualTo(403);

        attacker.enter(stage.mail().awaitMail(user.email()).code().orElseThrow());
        assertThat(typed(attacker, user, guess).ask(attacker.visitor()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "knows no account at a registration, not even one that the same tab has named before; the owner's own page does (control) [A01]")
    void nothingAtARegistration(Stage stage) {
        TestRealm realm = stage.freshRealm(r -> r.put("registrationAllowed", true));
        TestUser user = realm.createUser(draft -> {});
        user.change(account -> account.put("lastName", "Belomorkanalstroy"));
        String guess = "belomorkanalstroy";
        ResetVisit attacker = ResetVisit.asks(stage, realm, user.username()).expect("reset-verify");
        String tab =
                attacker.page().form().action().getQuery().replaceAll(".*tab_id=([^&]+).*", "$1");

        VisitedPage page =
                attacker.visitor()
                        .open(
                                realm.uri()
                                        + "/login-actions/registration?client_id=crm&tab_id="
                                        + tab);
        TypedPassword typed = TypedPassword.on(realm, page.form("#kc-register-form"), guess);
        assertThat(typed.ask(attacker.visitor()).json().get("text").asText())
                .doesNotContain("Your name");

        TestUser other = realm.createUser(draft -> {});
        other.change(account -> account.put("lastName", "Belomorkanalstroy"));
        ResetVisit owner = newPasswordPage(stage, other);
        assertThat(typed(owner, other, guess).ask(owner.visitor()).json().get("text").asText())
                .contains("Your name");
    }

    @Test
    @DisplayName(
            "answers the browser and the tab that show the page, with the code of its form, and nobody else [A22]")
    void onlyToThePage(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit visit = newPasswordPage(stage, user);
        TypedPassword typed = typed(visit, user, GOOD);

        assertThat(typed.ask(stage.visitor()).status()).as("another browser").isEqualTo(403);
        assertThat(typed.with("session_code", "guessed").ask(visit.visitor()).status())
                .as("another site's form")
                .isEqualTo(403);
        assertThat(typed.with("tab_id", "another").ask(visit.visitor()).status()).isEqualTo(403);
        assertThat(typed.with("client_id", "account").ask(visit.visitor()).status()).isEqualTo(403);
        assertThat(visit.visitor().get(typed.address() + "?password=x").status()).isEqualTo(405);
        assertThat(typed.ask(visit.visitor()).status()).as("the page itself").isEqualTo(200);
        visit.choose(GOOD).expectSignIn();
    }

    @Test
    @DisplayName("takes no more than a page sends, and from one browser only so many")
    void limits(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit visit = newPasswordPage(stage, user);
        TypedPassword typed = typed(visit, user, "a");

        assertThat(typed.with("password", "").ask(visit.visitor()).status()).isEqualTo(400);
        assertThat(typed.with("password", "a".repeat(257)).ask(visit.visitor()).status())
                .isEqualTo(400);
        assertThat(typed.with("password", "ж".repeat(256)).ask(visit.visitor()).status())
                .isEqualTo(200);
        HttpVisitor browser = visit.visitor();
        for (int i = 0; i < 60; i++) {
            List<CompletableFuture<VisitedPage>> few =
                    Stream.generate(() -> typed.askLater(browser)).limit(5).toList();
            assertThat(few.stream().map(answer -> answer.join().status())).isSubsetOf(200, 429);
        }

        VisitedPage over = typed.ask(visit.visitor());
        assertThat(over.status()).isEqualTo(429);
        assertThat(over.header("Retry-After")).contains("600");
        visit.choose(GOOD).expectSignIn();
    }

    @Test
    @DisplayName("leaves no trace of what was typed in log and events [A08]")
    void notLogged(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit visit = newPasswordPage(stage, user);
        String password = "velvet-harbour-" + user.username();
        long mark = stage.log().mark();

        assertThat(typed(visit, user, password).ask(visit.visitor()).status()).isEqualTo(200);

        assertThat(stage.log().since(mark)).doesNotContain("velvet-harbour");
        assertThat(user.realm().events().toString()).doesNotContain("velvet-harbour");
    }

    @Test
    @DisplayName("is not there where the pack is switched off, or the policy is not named")
    void optIn(Stage stage) {
        TestRealm off =
                stage.freshRealm(
                        realm -> {
                            realm.put("registrationAllowed", true);
                            realm.withObject("/attributes").put("latchkey.enabled", "false");
                        });
        TestRealm unnamed =
                stage.freshRealm(
                        realm ->
                                realm.put("registrationAllowed", true)
                                        .put("passwordPolicy", "length(8)"));
        TestRealm named = stage.freshRealm(realm -> realm.put("registrationAllowed", true));

        assertThat(registerPage(stage, off).has("script[src*='latchkey-meter']")).isFalse();
        assertThat(registerPage(stage, unnamed).has("script[src*='latchkey-meter']")).isFalse();
        assertThat(registerPage(stage, named).has("script[src*='latchkey-meter']")).isTrue();
        assertThat(stage.visitor().get(off.uri() + "/latchkey/password-strength").status())
                .isEqualTo(404);
    }

    private static VisitedPage registerPage(Stage stage, TestRealm realm) {
        HttpVisitor visitor = stage.visitor();
        VisitedPage signIn = visitor.open(realm.signInUri().toString());
        return visitor.open(signIn.element("a[href*='registration']").absUrl("href"));
    }

    private static TypedPassword typed(ResetVisit visit, TestUser user, String password) {
        return TypedPassword.on(user.realm(), visit.page().form(), password);
    }

    private static ResetVisit newPasswordPage(Stage stage, TestUser user) {
        return ResetVisit.asks(stage, user.realm(), user.username())
                .enter(stage.mail().awaitMail(user.email()).code().orElseThrow())
                .expect("reset-password");
    }
}
