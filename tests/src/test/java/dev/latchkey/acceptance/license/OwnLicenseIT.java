package dev.latchkey.acceptance.license;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("One's own licence, in a realm whose user profile lets users write any attribute")
class OwnLicenseIT {

    /** A realm in which users may write everything, licence attributes by name and all others besides. */
    private static Licenses permissive(Stage stage, boolean packOn) {
        return new Licenses(
                stage,
                stage.freshRealm(
                        realm -> {
                            realm.put("registrationAllowed", true);
                            realm.withObject("/attributes")
                                    .put("latchkey.enabled", Boolean.toString(packOn));
                            ObjectNode config =
                                    (ObjectNode)
                                            realm.get("components")
                                                    .get(
                                                            "org.keycloak.userprofile.UserProfileProvider")
                                                    .get(0)
                                                    .get("config");
                            String profile = everythingWritable(config);
                            config.putArray("kc.user.profile.config").add(profile);
                        }));
    }

    private static String everythingWritable(JsonNode config) {
        try {
            ObjectNode profile =
                    (ObjectNode)
                            new ObjectMapper()
                                    .readTree(config.get("kc.user.profile.config").get(0).asText());
            profile.put("unmanagedAttributePolicy", "ENABLED");
            for (JsonNode attribute : profile.get("attributes")) {
                ((ObjectNode) attribute.get("permissions"))
                        .putArray("edit")
                        .add("admin")
                        .add("user");
            }
            return profile.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String attribute(TestUser user, String name) {
        return user.representation().path("attributes").path(name).path(0).asText();
    }

    /** Somebody meets the form of UPDATE_PROFILE and posts a licence with it. */
    private static void updateProfile(Stage stage, Licenses licenses, TestUser user) {
        user.change(
                representation -> representation.putArray("requiredActions").add("UPDATE_PROFILE"));
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage form = SignIn.with(visitor, licenses.realm(), user.username(), user.password());
        assertThat(form.pageId()).isEqualTo("login-login-update-profile");
        visitor.submit(
                form.form()
                        .with("licenseExpiresAt", "2099-01-01")
                        .with("user.attributes.licenseExpiresAt", "2099-01-01")
                        .with("licensePlan", "Gold")
                        .with("LICENSEEXPIRESAT", "2099-01-01")
                        .with("favourite", "blue"));
    }

    @Test
    @DisplayName("can't be written on the profile form, while other attributes can")
    void profileForm(Stage stage) {
        Licenses licenses = permissive(stage, true);
        TestUser user = licenses.user("5");
        user.give("license-exempt");
        String until = attribute(user, "licenseExpiresAt");

        updateProfile(stage, licenses, user);

        assertThat(attribute(user, "favourite")).isEqualTo("blue");
        assertThat(attribute(user, "licenseExpiresAt")).isEqualTo(until);
        assertThat(attribute(user, "licensePlan")).isEmpty();
        assertThat(attribute(user, "LICENSEEXPIRESAT")).isEmpty();
    }

    @Test
    @DisplayName("control: where the pack is off the form writes it")
    void controlProfileForm(Stage stage) {
        Licenses licenses = permissive(stage, false);
        TestUser user = licenses.user("5");

        updateProfile(stage, licenses, user);

        assertThat(attribute(user, "licenseExpiresAt")).isEqualTo("2099-01-01");
    }

    @Test
    @DisplayName("can't be brought along at registration")
    void registration(Stage stage) {
        Licenses licenses = permissive(stage, true);
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage signIn = visitor.open(licenses.realm().signInUri().toString());
        VisitedPage form = visitor.open(signIn.element("a[href*=registration]").absUrl("href"));
        visitor.submit(
                form.form("#kc-register-form")
                        .with("username", "newcomer")
                        .with("email", "newcomer@mail.example.test")
                        .with("firstName", "New")
                        .with("lastName", "Comer")
                        .with("password", "brass-key-opens-42")
                        .with("password-confirm", "brass-key-opens-42")
                        .with("licenseExpiresAt", "2099-01-01")
                        .with("favourite", "blue"));

        JsonNode users =
                stage.admin()
                        .get(
                                "realms/%s/users?username=newcomer&exact=true"
                                        .formatted(licenses.realm().name()));
        assertThat(users).hasSize(1);
        JsonNode attributes = users.get(0).path("attributes");
        assertThat(attributes.path("favourite").path(0).asText()).isEqualTo("blue");
        assertThat(attributes.has("licenseExpiresAt")).isFalse();
    }

    @Test
    @DisplayName("can't be written through the account API, nor removed by it")
    void accountApi(Stage stage) {
        Licenses licenses = permissive(stage, true);
        Grants grants = new Grants(stage, licenses);
        TestUser user = licenses.user("-1");
        VisitedPage tokens = grants.password("desk", user, "openid");
        HttpVisitor visitor =
                stage.visitor()
                        .from(FreshNetwork.address())
                        .with("Authorization", "Bearer " + Grants.text(tokens, "access_token"))
                        .with("Accept", "application/json");
        String until = attribute(user, "licenseExpiresAt");
        String account = licenses.realm().uri() + "/account";
        ObjectNode me = (ObjectNode) visitor.get(account).json();
        me.withObject("/attributes").putArray("licenseExpiresAt").add("2099-01-01");
        me.withObject("/attributes").putArray("favourite").add("blue");

        VisitedPage answer = visitor.postJson(account, me.toString());

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(attribute(user, "favourite")).isEqualTo("blue");
        assertThat(attribute(user, "licenseExpiresAt")).isEqualTo(until);
        me.withObject("/attributes").remove("licenseExpiresAt");
        visitor.postJson(account, me.toString());
        assertThat(attribute(user, "licenseExpiresAt")).isEqualTo(until);
    }
}
