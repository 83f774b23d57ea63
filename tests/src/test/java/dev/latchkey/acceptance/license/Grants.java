package dev.latchkey.acceptance.license;

import dev.latchkey.acceptance.crm.Crm;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import dev.latchkey.acceptance.visit.SignIn;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Clients of one realm at its OIDC endpoints. Besides {@code crm} there are {@code desk}, whose direct grant is Keycloak's own
 * and thus has no gate, and which may exchange tokens and sign devices in; {@code light}, whose access tokens are lightweight;
 * and {@code api}, which introspects.
 */
final class Grants {

    private static final String SECRET = "a-secret-of-the-tests";

    private final Stage stage;
    private final Licenses licenses;

    Grants(Stage stage, Licenses licenses) {
        this.stage = stage;
        this.licenses = licenses;
        String stockFlow =
                stage.admin()
                        .get("realms/" + licenses.realm().name() + "/authentication/flows")
                        .valueStream()
                        .filter(flow -> flow.get("alias").asText().equals("direct grant"))
                        .map(flow -> flow.get("id").asText())
                        .findFirst()
                        .orElseThrow();
        for (String name : new String[] {"desk", "light", "api"}) {
            licenses.createClient(
                    name,
                    client -> {
                        client.put("secret", SECRET)
                                .put("publicClient", false)
                                .put("serviceAccountsEnabled", true)
                                .put("directAccessGrantsEnabled", true);
                        client.withObject("/authenticationFlowBindingOverrides")
                                .put("direct_grant", stockFlow);
                        client.withObject("/attributes")
                                .put("standard.token.exchange.enabled", "true")
                                .put("oauth2.device.authorization.grant.enabled", "true")
                                .put(
                                        "client.use.lightweight.access.token.enabled",
                                        Boolean.toString(name.equals("light")))
                                .put(
                                        "client.introspection.response.allow.jwt.claim.enabled",
                                        "true");
                        client.withArray("/protocolMappers")
                                .addObject()
                                .put("name", "for the api")
                                .put("protocol", "openid-connect")
                                .put("protocolMapper", "oidc-audience-mapper")
                                .putObject("config")
                                .put("included.client.audience", "api")
                                .put("access.token.claim", "true")
                                .put("introspection.token.claim", "true")
                                .put("lightweight.claim", "true");
                        client.withArray("/protocolMappers")
                                .addObject()
                                .put("name", "licence")
                                .put("protocol", "openid-connect")
                                .put("protocolMapper", "latchkey-license-mapper")
                                .putObject("config")
                                .put("introspection.token.claim", "true");
                    });
        }
    }

    /** The answer of the token endpoint to a confidential client. */
    VisitedPage ask(String client, String grantType, String... fields) {
        return post("token", client, grantType, fields);
    }

    VisitedPage password(String client, TestUser user, String scope) {
        return ask(
                client,
                "password",
                "username",
                user.username(),
                "password",
                user.password(),
                "scope",
                scope);
    }

    VisitedPage refresh(String client, VisitedPage tokens) {
        return ask(client, "refresh_token", "refresh_token", text(tokens, "refresh_token"));
    }

    VisitedPage exchange(VisitedPage tokens) {
        return ask(
                "api",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token",
                text(tokens, "access_token"),
                "subject_token_type",
                "urn:ietf:params:oauth:token-type:access_token");
    }

    VisitedPage introspect(VisitedPage tokens) {
        return post("token/introspect", "api", "-", "token", text(tokens, "access_token"));
    }

    VisitedPage introspectAsJwt(VisitedPage tokens) {
        Map<String, String> all =
                Map.of(
                        "client_id",
                        "api",
                        "client_secret",
                        SECRET,
                        "token",
                        text(tokens, "access_token"));
        return visitor().with("Accept", "application/jwt").post(address("token/introspect"), all);
    }

    VisitedPage userinfo(VisitedPage tokens) {
        return visitor()
                .with("Authorization", "Bearer " + text(tokens, "access_token"))
                .get(address("userinfo"));
    }

    /** Signs in to the CRM; answers the code, not yet redeemed. */
    String code(TestUser user) {
        VisitedPage answer =
                SignIn.with(visitor(), licenses.realm(), user.username(), user.password());
        return query(
                answer.redirect().orElseThrow(() -> new AssertionError(answer.text())), "code");
    }

    VisitedPage redeem(String code) {
        return visitor()
                .post(
                        address("token"),
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "crm",
                                "code",
                                code,
                                "code_verifier",
                                Crm.pkceVerifier(),
                                "redirect_uri",
                                query(licenses.realm().signInUri(), "redirect_uri")));
    }

    /** A device that somebody has just signed in; answers its code, not yet redeemed. */
    String device(TestUser user) {
        VisitedPage device =
                visitor()
                        .post(
                                address("auth/device"),
                                Map.of("client_id", "desk", "client_secret", SECRET));
        HttpVisitor visitor = visitor();
        VisitedPage page = visitor.open(text(device, "verification_uri_complete"));
        page =
                visitor.submit(
                        page.form("#kc-form-login")
                                .with("username", user.username())
                                .with("password", user.password()));
        visitor.submit(page.form().with("accept", "Yes"));
        return text(device, "device_code");
    }

    VisitedPage redeemDevice(String code) {
        return ask("desk", "urn:ietf:params:oauth:grant-type:device_code", "device_code", code);
    }

    static String text(VisitedPage answer, String field) {
        if (!answer.json().has(field)) {
            throw new AssertionError(answer + ": " + answer.body());
        }
        return answer.json().get(field).asText();
    }

    private VisitedPage post(String path, String client, String grantType, String... fields) {
        Map<String, String> all = new HashMap<>();
        all.put("client_id", client);
        if (!client.equals("admin-cli")) {
            all.put("client_secret", SECRET);
        }
        all.put("grant_type", grantType);
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return visitor().post(address(path), all);
    }

    private String address(String path) {
        return licenses.realm().uri() + "/protocol/openid-connect/" + path;
    }

    private HttpVisitor visitor() {
        return stage.visitor().from(FreshNetwork.address());
    }

    private static String query(URI address, String name) {
        return Arrays.stream(address.getQuery().split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " in " + address));
    }
}
