package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.ResetVisit;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The devices that an account has signed in from")
class DevicesIT {

    private static final String COOKIE = "LATCHKEY_DEVICE";
    private static final Duration LOCK = Duration.ofMinutes(10);
    private static final String NEW_PASSWORD = "seven calm rivers run north";

    @Test
    @DisplayName(
            "are let in while strangers have locked it, also after everybody was signed out [A10]")
    void areLetIn(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        HttpVisitor laptop = remembered(stage, user);
        user.signOutEverywhere();

        lock(stage, user);

        assertThat(isLetIn(laptop, user, user.password())).isTrue();
    }

    @Test
    @DisplayName("are forgotten when the password is changed, but for the one that changes it")
    void passwordChanged(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        HttpVisitor laptop = remembered(stage, user);
        HttpVisitor lost = remembered(stage, user);
        user.change(account -> account.putArray("requiredActions").add("UPDATE_PASSWORD"));
        VisitedPage change =
                Door.of(laptop, user.realm()).tries(user.username(), user.password()).page();
        assertThat(change.pageId()).isEqualTo("login-login-update-password");

        laptop.submit(
                change.form()
                        .with("password-new", NEW_PASSWORD)
                        .with("password-confirm", NEW_PASSWORD));

        user.signOutEverywhere();
        lock(stage, user);
        assertThat(isLetIn(lost, user, NEW_PASSWORD)).isFalse();
        assertThat(isLetIn(laptop, user, NEW_PASSWORD)).isTrue();
    }

    @Test
    @DisplayName(
            "are forgotten when an admin sets the password: that is how a stolen one is shut out")
    void passwordSetByAdmin(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        HttpVisitor stolen = remembered(stage, user);
        TestUser colleague = user.realm().createUser(draft -> {});
        HttpVisitor another = remembered(stage, colleague);

        setPassword(stage, user);

        lock(stage, user);
        lock(stage, colleague);
        assertThat(isLetIn(stolen, user, NEW_PASSWORD)).isFalse();
        assertThat(isLetIn(another, colleague, colleague.password()))
                .as("control: somebody else's")
                .isTrue();
    }

    @Test
    @DisplayName("stay forgotten: a copy of one is nothing after its owner has come back with it")
    void copied(Stage stage) {
        TestUser user = stage.freshRealm().createUser(draft -> {});
        HttpVisitor laptop = remembered(stage, user);
        HttpVisitor copy = laptop.cloned().from(FreshNetwork.address());
        lock(stage, user);
        assertThat(isLetIn(copy, user, user.password())).as("control: before").isTrue();
        user.signOutEverywhere();

        setPassword(stage, user);
        stage.clock().forward(LOCK);
        assertThat(isLetIn(laptop, user, NEW_PASSWORD)).isTrue();
        user.signOutEverywhere();

        lock(stage, user);
        assertThat(isLetIn(copy, user, NEW_PASSWORD)).isFalse();
        assertThat(isLetIn(laptop, user, NEW_PASSWORD)).isTrue();
    }

    @Test
    @DisplayName("may be one browser, which then is a device of each account apart")
    void shared(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        TestUser colleague = realm.createUser(draft -> {});
        HttpVisitor browser = remembered(stage, user);
        assertThat(isLetIn(browser, colleague, colleague.password())).isTrue();
        colleague.signOutEverywhere();

        lock(stage, user);
        lock(stage, colleague);

        assertThat(isLetIn(browser, user, user.password())).isTrue();
        user.signOutEverywhere();
        assertThat(isLetIn(browser, colleague, colleague.password())).isTrue();
    }

    @Test
    @DisplayName(
            "are not those of who signed in there before: a planted cookie gains nothing [A10]")
    void planted(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser attacker = realm.createUser(draft -> {});
        TestUser victim = realm.createUser(draft -> {});
        HttpVisitor workstation = remembered(stage, attacker);
        HttpVisitor copy = workstation.cloned().from(FreshNetwork.address());
        assertThat(isLetIn(workstation, victim, victim.password())).isTrue();
        victim.signOutEverywhere();

        Door.of(copy, realm).locks(victim.username());

        assertThat(isLetIn(copy, victim, victim.password())).isFalse();
        assertThat(isLetIn(newBrowser(stage), victim, victim.password()))
                .as("they were a stranger's tries like others")
                .isFalse();
        assertThat(isLetIn(workstation, victim, victim.password()))
                .as("control: the victim's own browser, which they did not lock")
                .isTrue();
        lock(stage, attacker);
        assertThat(isLetIn(copy, attacker, attacker.password()))
                .as("control: the cookie is a good one, of its own account")
                .isTrue();
    }

    @Test
    @DisplayName("nor does it by an unlock link that is followed there [A10]")
    void plantedBeforeUnlockLink(Stage stage) {
        TestRealm realm = stage.freshRealm();
        HttpVisitor workstation = remembered(stage, realm.createUser(draft -> {}));
        HttpVisitor copy = workstation.cloned().from(FreshNetwork.address());
        TestUser victim = realm.createUser(draft -> {});
        Door door = Door.of(workstation, realm).locks(victim.username()).asksForLink();

        door.presses(UnlockLinks.await(stage, victim, 1));

        assertThat(isLetIn(copy, victim, victim.password())).isFalse();
        assertThat(isLetIn(workstation, victim, victim.password())).as("control").isTrue();
    }

    @Test
    @DisplayName("nor by a reset that is finished there [A10]")
    void plantedBeforeReset(Stage stage) {
        TestRealm realm = stage.freshRealm();
        HttpVisitor workstation = remembered(stage, realm.createUser(draft -> {}));
        HttpVisitor copy = workstation.cloned().from(FreshNetwork.address());
        TestUser victim = realm.createUser(draft -> {});

        ResetVisit.asks(workstation, realm, victim.username())
                .enterRight(stage.mail().awaitMail(victim.email()).code().orElseThrow())
                .finish(NEW_PASSWORD);

        lock(stage, victim);
        assertThat(isLetIn(copy, victim, NEW_PASSWORD)).isFalse();
        assertThat(isLetIn(workstation, victim, NEW_PASSWORD)).as("control").isTrue();
    }

    @Test
    @DisplayName("are not hidden by a second cookie that a sibling host has set [A10]")
    void shadowed(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        HttpVisitor laptop = remembered(stage, user);
        HttpVisitor attackers = remembered(stage, realm.createUser(draft -> {}));
        laptop.holding(COOKIE, attackers.cookies().get(COOKIE), "/");
        assertThat(laptop.cookies().get(COOKIE)).isEqualTo(attackers.cookies().get(COOKIE));

        lock(stage, user);

        assertThat(isLetIn(laptop, user, user.password())).isTrue();
    }

    @Test
    @DisplayName("are told by our mark, which made-up and altered cookies lack")
    void madeUp(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        String[] own = remembered(stage, user).cookies().get(COOKIE).split("\\.");
        String[] others =
                remembered(stage, realm.createUser(draft -> {})).cookies().get(COOKIE).split("\\.");
        lock(stage, user);

        assertThat(isLetIn(stage, user, own[0], others[1], others[2])).isFalse();
        assertThat(isLetIn(stage, user, own[0], others[1], own[2])).isFalse();
        assertThat(isLetIn(stage, user, own[0], own[1], others[2])).isFalse();
        assertThat(isLetIn(stage, user, own[0], own[1], own[2])).as("control").isTrue();
    }

    private static boolean isLetIn(Stage stage, TestUser user, String... parts) {
        HttpVisitor browser =
                newBrowser(stage)
                        .holding(
                                COOKIE,
                                String.join(".", parts),
                                user.realm().uri().getPath() + "/");
        return isLetIn(browser, user, user.password());
    }

    private static void setPassword(Stage stage, TestUser user) {
        stage.admin()
                .put(
                        "realms/%s/users/%s/reset-password".formatted(user.realm(), user.id()),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("type", "password")
                                .put("value", NEW_PASSWORD));
    }

    private static HttpVisitor newBrowser(Stage stage) {
        return stage.visitor().from(FreshNetwork.address());
    }

    private static void lock(Stage stage, TestUser user) {
        Door.ofStranger(stage, user.realm()).locks(user.username());
    }

    private static HttpVisitor remembered(Stage stage, TestUser user) {
        HttpVisitor browser = newBrowser(stage);
        assertThat(isLetIn(browser, user, user.password())).isTrue();
        user.signOutEverywhere();
        return browser;
    }

    private static boolean isLetIn(HttpVisitor browser, TestUser user, String password) {
        return Door.of(browser, user.realm()).tries(user.username(), password).isIn();
    }
}
