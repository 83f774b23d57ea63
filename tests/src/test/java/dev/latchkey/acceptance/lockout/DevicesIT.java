package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The devices that an account has signed in from")
class DevicesIT {

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

        stage.admin()
                .put(
                        "realms/%s/users/%s/reset-password".formatted(user.realm(), user.id()),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("type", "password")
                                .put("value", NEW_PASSWORD));

        lock(stage, user);
        lock(stage, colleague);
        assertThat(isLetIn(stolen, user, NEW_PASSWORD)).isFalse();
        assertThat(isLetIn(another, colleague, colleague.password()))
                .as("control: somebody else's")
                .isTrue();
    }

    private static void lock(Stage stage, TestUser user) {
        Door.ofStranger(stage, user.realm()).locks(user.username());
    }

    private static HttpVisitor remembered(Stage stage, TestUser user) {
        HttpVisitor browser = stage.visitor().from(FreshNetwork.address());
        assertThat(isLetIn(browser, user, user.password())).isTrue();
        user.signOutEverywhere();
        return browser;
    }

    private static boolean isLetIn(HttpVisitor browser, TestUser user, String password) {
        return Door.of(browser, user.realm()).tries(user.username(), password).isIn();
    }
}
