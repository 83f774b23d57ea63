package dev.latchkey.acceptance.grants;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Stage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;

/** An identity provider that vouches for people by signed assertions, without any page (RFC 7523). */
final class HeadOffice {

    static final String ALIAS = "head-office";

    private static final String ISSUER = "https://head-office.example.test";
    private static final int LIFE_SECONDS = 60;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final Stage stage;
    private final KeyPair keys;

    private HeadOffice(Stage stage, KeyPair keys) {
        this.stage = stage;
        this.keys = keys;
    }

    /** The realm believes its assertions. */
    static HeadOffice trustedBy(Stage stage, TestRealm realm) {
        return trustedBy(
                stage,
                realm,
                "jwt-authorization-grant",
                config -> config.put("jwtAuthorizationGrantEnabled", "true"));
    }

    /** The realm has people sign in there, and exchanges its tokens. */
    static HeadOffice signingInTo(Stage stage, TestRealm realm) {
        return trustedBy(
                stage,
                realm,
                "oidc",
                config ->
                        config.put("authorizationUrl", ISSUER + "/auth")
                                .put("tokenUrl", ISSUER + "/token")
                                .put("clientId", realm.name())
                                .put("clientSecret", "unused")
                                .put("disableUserInfo", "true")
                                .put("disableTypeClaimCheck", "true")
                                .put("validateSignature", "true"));
    }

    private static HeadOffice trustedBy(
            Stage stage, TestRealm realm, String kind, Consumer<ObjectNode> describe) {
        HeadOffice office = new HeadOffice(stage, newKeys());
        ObjectNode provider = JsonNodeFactory.instance.objectNode();
        provider.put("alias", ALIAS).put("providerId", kind).put("enabled", true);
        ObjectNode config = provider.putObject("config");
        describe.accept(config);
        config.put("issuer", ISSUER)
                .put("useJwksUrl", "false")
                .put(
                        "publicKeySignatureVerifier",
                        Base64.getEncoder().encodeToString(office.keys.getPublic().getEncoded()));
        stage.admin().post("realms/" + realm.name() + "/identity-provider/instances", provider);
        return office;
    }

    /** Employs somebody, as the realm knows. */
    void employs(TestUser user) {
        stage.admin()
                .post(
                        "realms/%s/users/%s/federated-identity/%s"
                                .formatted(user.realm().name(), user.id(), ALIAS),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("identityProvider", ALIAS)
                                .put("userId", subject(user))
                                .put("userName", user.username()));
    }

    /** A fresh assertion, good for one token. */
    String assertion(TestUser user) {
        long now = stage.clock().now().getEpochSecond();
        ObjectNode header = JsonNodeFactory.instance.objectNode().put("alg", "RS256");
        ObjectNode claims =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("iss", ISSUER)
                        .put("sub", subject(user))
                        .put("aud", user.realm().uri().toString())
                        .put("jti", UUID.randomUUID().toString())
                        .put("iat", now)
                        .put("exp", now + LIFE_SECONDS);
        String signed = encode(header) + "." + encode(claims);
        return signed + "." + URL.encodeToString(sign(signed));
    }

    private static String subject(TestUser user) {
        return "employee-" + user.id();
    }

    private static String encode(ObjectNode part) {
        return URL.encodeToString(part.toString().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
