package dev.latchkey.acceptance.coexistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import dev.latchkey.acceptance.visit.StockReset;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Acceptance
@DisplayName("A realm that has not switched the pack on, beside one that has")
class SwitchedOffRealmIT {

    private static final String NEW_PASSWORD = "seven calm rivers run north";

    private static TestRealm off;

    @BeforeAll
    static void createRealm(Stage stage) {
        off = stage.freshRealm(StockReset::bind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"start", "change-password", "done", "status/any", "r/any", "", "nothing"})
    @DisplayName("has none of the pack's paths: they answer as any path that does not exist")
    void hasNoPaths(String path, Stage stage) {
        HttpVisitor visitor = stage.visitor();
        VisitedPage missing = visitor.get(off.uri() + "/no-such-thing/" + path);

        VisitedPage answer = visitor.get(off.uri() + "/latchkey/" + path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(missing.body());
        assertThat(visitor.head(off.uri() + "/latchkey/" + path).status()).isEqualTo(404);
        assertThat(visitor.post(off.uri() + "/latchkey/" + path, Map.of("csrf", "x")).status())
                .isEqualTo(404);
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    @DisplayName("resets passwords as Keycloak does, with Keycloak's pages and headers")
    void resetsAsStock(Stage stage) {
        TestUser user = off.createUser(draft -> {});

        StockReset reset = StockReset.asks(stage, user.realm(), user.username());
        Mail mail = stage.mail().awaitMail(user.email());
        assertThat(mail.subject()).isEqualTo("Choose a new password");
        reset.follow(mail);
        assertStockHeaders(reset.page());
        assertThat(SignIn.isDone(reset.choose(NEW_PASSWORD).page())).isTrue();

        assertThat(user.openSessions()).isEqualTo(1);
        assertThat(Traces.rows(stage, user.realm().name())).isZero();
    }

    @Test
    @DisplayName("gets no device cookie and no rows by a sign-in")
    void signInLeavesNothing(Stage stage) {
        TestUser user = off.createUser(draft -> {});
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());

        assertThat(SignIn.isDone(signIn(visitor, user))).isTrue();

        assertThat(visitor.cookies().keySet()).noneMatch(name -> name.startsWith("LATCHKEY"));
        assertThat(Traces.rows(stage, user.realm().name())).isZero();
    }

    @Test
    @DisplayName("does get both once the pack is on (control)")
    void controlSignInIsRemembered(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());

        assertThat(SignIn.isDone(signIn(visitor, user))).isTrue();

        assertThat(visitor.cookies()).containsKey("LATCHKEY_DEVICE");
        assertThat(Traces.rows(stage, user.realm().name())).isPositive();
    }

    @Test
    @DisplayName(
            "chooses among second factors on Keycloak's page, and no code to a contact is among them")
    void choosesAsStock(Stage stage) {
        TestUser user =
                off.createUser(
                        draft ->
                                draft.app(new Totp("JBSWY3DPEHPK3PXPJBSW"))
                                        .lostSecurityKey()
                                        .reservePhone(UserDraft.freshPhone()));
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());

        VisitedPage choice =
                visitor.submit(signIn(visitor, user).form("#kc-select-try-another-way-form"));

        assertThat(choice.pageId()).isEqualTo("login-select-authenticator");
        assertThat(choice.document().select("li h2").eachText()).hasSize(2);
        assertThat(user.credentialTypes()).doesNotContain("latchkey-contact-code");
    }

    @Test
    @DisplayName("has its sign-in page with Keycloak's headers")
    void signInPageIsStock(Stage stage) {
        VisitedPage page = stage.visitor().open(off.signInUri().toString());

        assertThat(page.pageId()).isEqualTo("login-login");
        assertStockHeaders(page);
    }

    @Test
    @DisplayName("goes on with no reset that was begun before it was switched off")
    void endsWhatWasBegun(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.username());
        Mail mail = stage.mail().awaitMail(user.email());

        user.realm().setAttribute("latchkey.enabled", "false");

        assertThat(stage.visitor().get(mail.link()).status()).isEqualTo(404);
        visit.enter(mail.code().orElseThrow()).expect("notice");
        assertThat(SignIn.isDone(signIn(stage.visitor(), user))).isTrue();
    }

    private static VisitedPage signIn(HttpVisitor visitor, TestUser user) {
        return SignIn.with(visitor, user.realm(), user.username(), user.password());
    }

    private static void assertStockHeaders(VisitedPage page) {
        Traces.STOCK_HEADERS.forEach(
                (name, value) -> assertThat(page.header(name)).as(name).contains(value));
    }
}
