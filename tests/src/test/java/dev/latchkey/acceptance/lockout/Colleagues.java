package dev.latchkey.acceptance.lockout;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Stage;

/** A realm of another company, whose people may sign in here with the account that they have there. */
final class Colleagues {

    private static final String ALIAS = "colleagues";
    private static final String CLIENT = "partner";
    private static final String SECRET = "secret-of-the-partner";

    private final TestUser here;
    private final TestUser there;

    private Colleagues(TestUser here, TestUser there) {
        this.here = here;
        this.there = there;
    }

    /** Gives the user an account there, and links both. */
    static Colleagues of(Stage stage, TestUser here) {
        TestRealm company = stage.freshRealm();
        TestUser there = company.createUser(draft -> draft.email(here.email()));
        stage.admin().post("realms/" + company.name() + "/clients", client(here.realm()));
        String realm = "realms/" + here.realm().name();
        stage.admin().post(realm + "/identity-provider/instances", provider(company));
        stage.admin()
                .post(
                        "%s/users/%s/federated-identity/%s".formatted(realm, here.id(), ALIAS),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("identityProvider", ALIAS)
                                .put("userId", there.id())
                                .put("userName", there.username()));
        return new Colleagues(here, there);
    }

    /** Presses the company's button on the sign-in page and signs in there; ends where that leads. */
    Door signIn(HttpVisitor browser) {
        VisitedPage form = browser.open(here.realm().signInUri().toString());
        String button = form.element("#social-" + ALIAS).absUrl("href");
        Door door = Door.at(browser, button);
        // signed in there already
        return door.isForm() ? door.tries(there.username(), there.password()) : door;
    }

    private static ObjectNode client(TestRealm relying) {
        ObjectNode client = JsonNodeFactory.instance.objectNode();
        client.put("clientId", CLIENT)
                .put("secret", SECRET)
                .put("publicClient", false)
                .putArray("redirectUris")
                .add(relying.uri() + "/broker/" + ALIAS + "/endpoint");
        return client;
    }

    private static ObjectNode provider(TestRealm company) {
        String endpoints = company.uri() + "/protocol/openid-connect";
        ObjectNode provider = JsonNodeFactory.instance.objectNode();
        provider.put("alias", ALIAS).put("providerId", "keycloak-oidc").put("enabled", true);
        provider.putObject("config")
                .put("authorizationUrl", endpoints + "/auth")
                .put("tokenUrl", endpoints + "/token")
                .put("userInfoUrl", endpoints + "/userinfo")
                .put("jwksUrl", endpoints + "/certs")
                .put("useJwksUrl", "true")
                .put("validateSignature", "true")
                .put("issuer", company.uri().toString())
                .put("clientId", CLIENT)
                .put("clientSecret", SECRET)
                .put("clientAuthMethod", "client_secret_post")
                .put("syncMode", "IMPORT");
        return provider;
    }
}
