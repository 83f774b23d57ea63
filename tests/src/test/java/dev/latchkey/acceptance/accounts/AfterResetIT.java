package dev.latchkey.acceptance.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.mail.Mail;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import dev.latchkey.acceptance.visit.SignIn;
import dev.latchkey.acceptance.visit.StockReset;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("After a reset")
class AfterResetIT {

    private static final String NEW_PASSWORD = "seven calm rivers run north";

    @Test
    @DisplayName("the sign-in page has what was typed, login or address")
    void whatWasTypedIsFilledIn(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser anna = realm.createUser(draft -> {});
        TestUser boris = realm.createUser(draft -> {});

        assertThat(loginAfterReset(stage, anna, anna.username().toUpperCase(Locale.ROOT)))
                .isEqualTo(anna.username().toUpperCase(Locale.ROOT));
        assertThat(loginAfterReset(stage, boris, boris.email())).isEqualTo(boris.email());
    }

    @Test
    @DisplayName("the sign-in page has the login if what was typed does not sign in: a phone")
    void phoneGivesWayToTheLogin(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.phone(UserDraft.freshPhone()));

        ResetVisit visit = ResetVisit.asks(stage, user.realm(), user.phone());
        visit.enter(stage.sms().awaitSms(user.phone()).code().orElseThrow())
                .choose(NEW_PASSWORD)
                .expectSignIn();

        assertThat(visit.page().element("#username").val()).isEqualTo(user.username());
    }

    @Test
    @DisplayName("its owner is told by mail and SMS, from where and what to do about it [R26]")
    void ownerIsTold(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> draft.phone(UserDraft.freshPhone()));

        reset(stage, user, user.username());

        Mail notice =
                stage.mail()
                        .awaitMail(
                                user.email(),
                                "a notice",
                                mail -> mail.subject().equals("CRM: your password was changed"));
        assertThat(notice.text()).contains(user.username(), "Not you?");
        assertThat(notice.links()).as("ways into a reset").isEmpty();
        assertThat(stage.sms().awaitSms(user.phone()).text())
                .startsWith("Your password at localhost was changed. Not you?");
    }

    @Test
    @DisplayName("nobody asks for a new password once more")
    void requiredActionIsGone(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        user.change(account -> account.putArray("requiredActions").add("UPDATE_PASSWORD"));

        reset(stage, user, user.username());

        assertThat(user.representation().get("requiredActions")).isEmpty();
        assertThat(signsIn(stage, user, NEW_PASSWORD)).isTrue();
    }

    @Test
    @DisplayName("every session is over, online and offline, wherever it was [R31]")
    void sessionsEnd(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        Tokens desktop = Tokens.in(stage, user.realm());
        String online = desktop.online(user);
        String offline = desktop.offline(user);
        HttpVisitor otherBrowser = stage.visitor().from(FreshNetwork.address());
        SignIn.with(otherBrowser, user.realm(), user.username(), user.password());
        assertThat(desktop.isGood(online)).isTrue();
        assertThat(desktop.isGood(offline)).isTrue();
        assertThat(isSignedIn(otherBrowser, user.realm())).isTrue();

        reset(stage, user, user.username());

        assertThat(desktop.isGood(online)).as("online").isFalse();
        assertThat(desktop.isGood(offline)).as("offline").isFalse();
        assertThat(isSignedIn(otherBrowser, user.realm())).as("other browser").isFalse();
        assertThat(user.openSessions()).isZero();
        assertThat(signsIn(stage, user, NEW_PASSWORD)).isTrue();
    }

    @Test
    @DisplayName(
            "sessions outlive Keycloak's own reset unless the visitor wants them ended (control) [R31]")
    void controlSessionsGoOn(Stage stage) {
        TestUser user = stage.freshRealm(StockReset::bind).createUser(draft -> {});
        Tokens desktop = Tokens.in(stage, user.realm());
        String online = desktop.online(user);
        String offline = desktop.offline(user);

        StockReset.asks(stage, user.realm(), user.username())
                .follow(stage.mail().awaitMail(user.email()))
                .choose(NEW_PASSWORD);

        assertThat(desktop.isGood(online)).isTrue();
        assertThat(desktop.isGood(offline)).isTrue();
    }

    private static String loginAfterReset(Stage stage, TestUser user, String typed) {
        return reset(stage, user, typed).page().element("#username").val();
    }

    private static ResetVisit reset(Stage stage, TestUser user, String typed) {
        ResetVisit visit = ResetVisit.asks(stage, user.realm(), typed);
        return visit.enter(stage.mail().awaitMail(user.email()).code().orElseThrow())
                .choose(NEW_PASSWORD)
                .expectSignIn();
    }

    private static boolean signsIn(Stage stage, TestUser user, String password) {
        return SignIn.works(stage, user.realm(), user.username(), password);
    }

    /** Whether the CRM's request brings this browser straight back, without a question. */
    private static boolean isSignedIn(HttpVisitor browser, TestRealm realm) {
        return SignIn.isDone(browser.open(realm.signInUri().toString()));
    }
}
