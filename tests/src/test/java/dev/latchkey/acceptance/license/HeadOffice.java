package dev.latchkey.acceptance.license;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Stage;
import java.net.URI;

/** An identity provider that a realm trusts: another realm of the same server. */
final class HeadOffice {

    private static final String ALIAS = "head-office";
    private static final String SECRET = "a-secret-of-the-tests";

    private final Stage stage;
    private final TestRealm office;
    private final TestRealm trusting;

    private HeadOffice(Stage stage, TestRealm office, TestRealm trusting) {
        this.stage = stage;
        this.office = office;
        this.trusting = trusting;
    }

    static HeadOffice trustedBy(Stage stage, TestRealm trusting) {
        TestRealm office = stage.freshRealm();
        ObjectNode client = JsonNodeFactory.instance.objectNode();
        client.put("clientId", trusting.name()).put("secret", SECRET).put("publicClient", false);
        client.putArray("redirectUris").add(trusting.uri() + "/*");
        stage.admin().post("realms/" + office.name() + "/clients", client);
        URI protocol = URI.create(office.uri() + "/protocol/openid-connect/");
        ObjectNode provider = JsonNodeFactory.instance.objectNode();
        provider.put("alias", ALIAS).put("providerId", "oidc").put("enabled", true);
        provider.putObject("config")
                .put("authorizationUrl", protocol.resolve("auth").toString())
                .put("tokenUrl", protocol.resolve("token").toString())
                .put("jwksUrl", protocol.resolve("certs").toString())
                .put("useJwksUrl", "true")
                .put("validateSignature", "true")
                .put("issuer", office.uri().toString())
                .put("defaultScope", "openid")
                .put("clientAuthMethod", "client_secret_post")
                .put("clientId", trusting.name())
                .put("clientSecret", SECRET);
        stage.admin().post("realms/" + trusting.name() + "/identity-provider/instances", provider);
        return new HeadOffice(stage, office, trusting);
    }

    /** Signs the visitor in there as somebody who is {@code user} here; ends where the trusting realm leads on. */
    VisitedPage signIn(HttpVisitor visitor, TestUser user) {
        VisitedPage form = visitor.open(trusting.signInUri().toString());
        return signIn(visitor, visitor.open(form.element("#social-" + ALIAS).absUrl("href")), user);
    }

    /** Likewise, but the application has asked for this provider. */
    VisitedPage signInAsAskedFor(HttpVisitor visitor, TestUser user) {
        return signIn(visitor, visitor.open(trusting.signInUri() + "&kc_idp_hint=" + ALIAS), user);
    }

    private VisitedPage signIn(HttpVisitor visitor, VisitedPage form, TestUser user) {
        TestUser there = office.createUser(draft -> {});
        stage.admin()
                .post(
                        "realms/%s/users/%s/federated-identity/%s"
                                .formatted(trusting.name(), user.id(), ALIAS),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("identityProvider", ALIAS)
                                .put("userId", there.id())
                                .put("userName", there.username()));
        return visitor.submit(
                form.form("#kc-form-login")
                        .with("username", there.username())
                        .with("password", there.password()));
    }
}
