package dev.latchkey.acceptance.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.AdminApiException;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Acceptance;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Acceptance
@DisplayName("Licences that a billing system pushes")
class LicensePushIT {

    private static String path(Licenses licenses) {
        return "realms/" + licenses.realm().name() + "/latchkey/licenses";
    }

    @Test
    @DisplayName("hold at once, on waiting pages too, many at a time and however often pushed")
    void push(Stage stage) {
        Licenses licenses = Licenses.inFreshRealm(stage);
        TestUser user = licenses.user("-10");
        TestUser member = licenses.user("-");
        String organization =
                licenses.organization(
                        "Northwind", Map.of("licenseExpiresAt", "-10", "size", "seven"));
        licenses.join(member, organization);
        HttpVisitor visitor = stage.visitor().from(FreshNetwork.address());
        VisitedPage page = SignIn.with(visitor, licenses.realm(), user.username(), user.password());
        ArrayNode changes = JsonNodeFactory.instance.arrayNode();
        changes.addObject()
                .put("user", user.username())
                .put("expiresAt", licenses.day(100))
                .put("plan", "Team");
        changes.addObject()
                .put("organization", "northwind")
                .put("expiresAt", licenses.day(100))
                .put("suspended", false);

        stage.admin().put(path(licenses), changes);
        stage.admin().put(path(licenses), changes);

        assertThat(SignIn.isDone(visitor.submit(page.form().with("step", "check")))).isTrue();
        assertThat(SignIn.works(stage, licenses.realm(), member.username(), member.password()))
                .isTrue();
        JsonNode after =
                stage.admin()
                        .get(
                                "realms/%s/organizations/%s"
                                        .formatted(licenses.realm().name(), organization));
        assertThat(after.path("attributes").path("size").path(0).asText()).isEqualTo("seven");
    }

    @Test
    @DisplayName("are taken whole or not at all; a mistake comes back with its place")
    void mistakes(Stage stage) {
        Licenses licenses = Licenses.inFreshRealm(stage);
        TestUser user = licenses.user("-10");
        ArrayNode changes = JsonNodeFactory.instance.arrayNode();
        changes.addObject().put("user", user.username()).put("expiresAt", licenses.day(100));
        changes.addObject().put("user", user.username()).put("expiresAt", "31.12.2026");
        changes.addObject().put("user", "nobody").put("expiresAt", licenses.day(100));
        changes.addObject().put("expiresAt", licenses.day(100));

        assertThatThrownBy(() -> stage.admin().put(path(licenses), changes))
                .isInstanceOf(AdminApiException.class)
                .hasMessageContaining("400")
                .hasMessageContaining("[1]")
                .hasMessageContaining("[2]")
                .hasMessageContaining("[3]");
        assertThat(
                        user.representation()
                                .path("attributes")
                                .path("licenseExpiresAt")
                                .path(0)
                                .asText())
                .isEqualTo(licenses.day(-10));
    }

    @Test
    @DisplayName("need an admin's rights")
    void rights(Stage stage) {
        Licenses licenses = Licenses.inFreshRealm(stage);
        Grants grants = new Grants(stage, licenses);
        TestUser user = licenses.user("100");
        TestUser viewer = licenses.user("100");
        licenses.give(viewer, "realm-management", "view-users");
        String address = stage.baseUri() + "/admin/" + path(licenses);
        String body = "[{\"user\":\"%s\",\"expiresAt\":\"2099-01-01\"}]".formatted(user.username());

        for (TestUser caller : new TestUser[] {user, viewer}) {
            VisitedPage answer =
                    stage.visitor()
                            .with(
                                    "Authorization",
                                    "Bearer "
                                            + Grants.text(
                                                    grants.password("desk", caller, "openid"),
                                                    "access_token"))
                            .putJson(address, body);
            assertThat(answer.status()).isEqualTo(403);
        }
        assertThat(stage.visitor().putJson(address, body).status()).isEqualTo(401);
    }
}
