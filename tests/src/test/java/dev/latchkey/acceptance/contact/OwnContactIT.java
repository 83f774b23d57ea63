package dev.latchkey.acceptance.contact;

import static dev.latchkey.acceptance.contact.VerifyPhoneIT.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.UserDraft;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("One's own contacts, in a realm whose user profile lets users write any attribute")
class OwnContactIT {

    private static TestRealm realm(Stage stage, boolean packOn) {
        return stage.freshRealm(
                realm -> {
                    realm.put("registrationAllowed", true);
                    realm.withObject("/attributes")
                            .put("latchkey.enabled", Boolean.toString(packOn));
                    LenientProfile.apply(realm);
                });
    }

    @Test
    @DisplayName("can't be written on the profile form, while other attributes can [A25]")
    void profileForm(Stage stage) {
        TestUser user = realm(stage, true).createUser(draft -> draft.phone("+79161112233"));

        postProfile(stage, user);

        assertThat(attribute(user, "favourite")).isEqualTo("blue");
        assertThat(attribute(user, "phoneNumber")).isEqualTo("+79161112233");
        assertThat(attribute(user, "reserveEmail")).isEmpty();
        assertThat(attribute(user, "reserveEmailVerified")).isEmpty();
    }

    @Test
    @DisplayName("control: where the pack is off the form writes them")
    void controlProfileForm(Stage stage) {
        TestUser user = realm(stage, false).createUser(draft -> draft.phone("+79161112233"));

        postProfile(stage, user);

        assertThat(attribute(user, "phoneNumber")).isEqualTo("+79164445566");
        assertThat(attribute(user, "reserveEmailVerified")).isEqualTo("true");
    }

    @Test
    @DisplayName("can't be brought along at registration [A25]")
    void registration(Stage stage) {
        TestRealm realm = realm(stage, true);
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage signIn = visitor.open(realm.signInUri().toString());
        VisitedPage form = visitor.open(signIn.element("a[href*=registration]").absUrl("href"));
        visitor.submit(
                withContacts(form.form("#kc-register-form"))
                        .with("username", "newcomer")
                        .with("email", "newcomer@mail.example.test")
                        .with("firstName", "New")
                        .with("lastName", "Comer")
                        .with("password", "brass-key-opens-42")
                        .with("password-confirm", "brass-key-opens-42"));

        JsonNode users =
                stage.admin().get("realms/" + realm.name() + "/users?username=newcomer&exact=true");
        assertThat(users).hasSize(1);
        JsonNode attributes = users.get(0).path("attributes");
        assertThat(attributes.path("favourite").path(0).asText()).isEqualTo("blue");
        assertThat(attributes.has("phoneNumber")).isFalse();
        assertThat(attributes.has("phoneNumberVerified")).isFalse();
        assertThat(attributes.has("reserveEmail")).isFalse();
    }

    @Test
    @DisplayName("are still written by administrators, who import them")
    void administrators(Stage stage) {
        TestUser user = realm(stage, true).createUser(draft -> {});
        String phone = UserDraft.freshPhone();

        user.change(
                account -> {
                    account.withObject("/attributes").putArray("phoneNumber").add(phone);
                    account.withObject("/attributes").putArray("phoneNumberVerified").add("true");
                });

        assertThat(attribute(user, "phoneNumber")).isEqualTo(phone);
    }

    private static void postProfile(Stage stage, TestUser user) {
        user.change(account -> account.putArray("requiredActions").add("UPDATE_PROFILE"));
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage form = SignIn.with(visitor, user.realm(), user.username(), user.password());
        assertThat(form.pageId()).isEqualTo("login-login-update-profile");
        visitor.submit(withContacts(form.form()));
    }

    private static PageForm withContacts(PageForm form) {
        return form.with("phoneNumber", "+79164445566")
                .with("phoneNumberVerified", "true")
                .with("PHONENUMBER", "+79164445566")
                .with("reserveEmail", "mine@mail.example.test")
                .with("reserveEmailVerified", "true")
                .with("favourite", "blue");
    }
}
