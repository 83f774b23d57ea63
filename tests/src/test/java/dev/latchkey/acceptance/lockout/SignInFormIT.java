package dev.latchkey.acceptance.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("The sign-in form")
class SignInFormIT {

    @Test
    @DisplayName("takes login, address and verified phone, in any spelling")
    void names(Stage stage) {
        TestRealm realm = stage.freshRealm();
        String phone = UserDraft.freshPhone();
        TestUser user = realm.createUser(draft -> draft.phone(phone));
        String asWritten = "8 (" + phone.substring(2, 5) + ") " + phone.substring(5);

        for (String name :
                List.of(
                        user.username(),
                        " " + user.username().toUpperCase(java.util.Locale.ROOT) + " ",
                        user.email(),
                        phone,
                        asWritten)) {
            Door door = Door.ofStranger(stage, realm).tries(name, user.password());
            assertThat(door.isIn()).as("%s: %s", name, door).isTrue();
        }
    }

    @Test
    @DisplayName("does not take an unverified phone, nor one or an address that two accounts share")
    void notTheseNames(Stage stage) {
        TestRealm realm = stage.freshRealm();
        String shared = UserDraft.freshPhone();
        TestUser unverified =
                realm.createUser(draft -> draft.unverifiedPhone(UserDraft.freshPhone()));
        TestUser one = realm.createUser(draft -> draft.phone(shared));
        realm.createUser(draft -> draft.phone(shared));

        assertThat(
                        Door.ofStranger(stage, realm)
                                .tries(unverified.phone(), unverified.password())
                                .isForm())
                .isTrue();
        assertThat(Door.ofStranger(stage, realm).tries(shared, one.password()).isForm()).isTrue();
    }

    @Test
    @DisplayName(
            "shows what was typed again after a wrong password, and keeps numbers and addresses out of events [R34]")
    void typedStays(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> draft.phone(UserDraft.freshPhone()));
        Door door = Door.ofStranger(stage, realm).tries(user.phone(), "wrong");

        assertThat(door.page().element("#username").attr("value")).isEqualTo(user.phone());
        assertThat(door.tries(user.phone(), user.password()).isIn()).isTrue();
        assertThat(realm.events().toString()).doesNotContain(user.phone().substring(1));
    }

    @Test
    @DisplayName("counts wrong tries of an account together, whichever of its names is typed [R03]")
    void oneCount(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> draft.phone(UserDraft.freshPhone()));

        Door door =
                Door.ofStranger(stage, realm)
                        .triesWrong(user.username(), 2)
                        .triesWrong(user.email(), 2)
                        .triesWrong(user.phone(), 1);

        assertThat(door.isLocked()).isTrue();
    }

    @Test
    @DisplayName("does not count an empty password")
    void empty(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(draft -> {});
        Door door = Door.ofStranger(stage, realm);
        for (int i = 0; i < 6; i++) {
            door.tries(user.username(), "");
        }

        assertThat(door.tries(user.username(), user.password()).isIn()).isTrue();
    }

    @Test
    @DisplayName(
            "tells who has the right password that the account is switched off, and nobody else [R07, A01]")
    void closedAccount(Stage stage) {
        TestRealm realm = stage.freshRealm();
        TestUser user = realm.createUser(UserDraft::disabled);
        Door door = Door.ofStranger(stage, realm).tries(user.username(), "wrong");
        assertThat(door.isForm()).isTrue();
        assertThat(door.page().text()).contains("Invalid username or password");

        door.tries(user.username(), user.password());

        assertThat(door.page().pageId()).isEqualTo("login-latchkey-account-closed");
        assertThat(Door.ofStranger(stage, realm).triesWrong(user.username(), 5).isLocked())
                .isTrue();
    }

    @Test
    @DisplayName("tells the reason in the realm's own words, if the admin has given it some")
    void reasonOfItsOwn(Stage stage) {
        TestRealm realm =
                stage.freshRealm(
                        r ->
                                r.withObject("/localizationTexts/en")
                                        .put(
                                                "latchkeyDisabled.left",
                                                "You have left the company."));
        TestUser left =
                realm.createUser(draft -> draft.disabled().attribute("disabledReason", "left"));
        TestUser noted =
                realm.createUser(
                        draft ->
                                draft.disabled().attribute("disabledReason", "did not pay, twice"));

        assertThat(pageOf(stage, left)).contains("You have left the company.");
        assertThat(pageOf(stage, noted))
                .contains("an administrator has switched the account off")
                .doesNotContain("did not pay");
    }

    private static String pageOf(Stage stage, TestUser user) {
        return Door.ofStranger(stage, user.realm())
                .tries(user.username(), user.password())
                .page()
                .text();
    }
}
