package dev.latchkey.acceptance.grants;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.acceptance.http.HttpVisitor;
import dev.latchkey.acceptance.http.VisitedPage;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.stage.Stage;
import dev.latchkey.acceptance.visit.FreshNetwork;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A company's own program on a server of its own, which may get its users' tokens by any grant. */
final class Program {

    static final String CLIENT = "program";
    private static final String SECRET = "secret-of-the-program";
    private static final String HOME = "http://127.0.0.1:9/";

    private final HttpVisitor http;
    private final TestRealm realm;

    private Program(HttpVisitor http, TestRealm realm) {
        this.http = http;
        this.realm = realm;
    }

    /** Allows the program in the realm, and assertions of {@link HeadOffice} to it. */
    static Program in(Stage stage, TestRealm realm) {
        ObjectNode client = JsonNodeFactory.instance.objectNode();
        client.put("clientId", CLIENT)
                .put("secret", SECRET)
                .put("publicClient", false)
                .put("standardFlowEnabled", true)
                .put("directAccessGrantsEnabled", true)
                .putArray("redirectUris")
                .add(HOME);
        client.putObject("attributes")
                .put("oauth2.device.authorization.grant.enabled", "true")
                .put("oidc.ciba.grant.enabled", "true")
                .put("standard.token.exchange.enabled", "true")
                .put("oauth2.jwt.authorization.grant.enabled", "true")
                .put("oauth2.jwt.authorization.grant.idp", HeadOffice.ALIAS);
        stage.admin().post("realms/" + realm.name() + "/clients", client);
        return new Program(stage.visitor().from(FreshNetwork.address()), realm);
    }

    /** Where it sends a browser to sign in, to get a code. */
    String signInAddress() {
        return endpoint("auth")
                + "?client_id="
                + CLIENT
                + "&response_type=code&scope=openid&redirect_uri="
                + URLEncoder.encode(HOME, StandardCharsets.UTF_8);
    }

    /** The code with which the browser came back. */
    static String code(VisitedPage answer) {
        URI back =
                answer.redirect()
                        .orElseThrow(() -> new AssertionError(answer + ": " + answer.text()));
        return back.getQuery().replaceFirst(".*\\bcode=([^&]+).*", "$1");
    }

    VisitedPage redeems(String code) {
        return grant("authorization_code", Map.of("code", code, "redirect_uri", HOME));
    }

    VisitedPage refreshes(String refreshToken) {
        return grant("refresh_token", Map.of("refresh_token", refreshToken));
    }

    VisitedPage exchanges(String accessToken) {
        return grant(
                "urn:ietf:params:oauth:grant-type:token-exchange",
                Map.of(
                        "subject_token",
                        accessToken,
                        "subject_token_type",
                        "urn:ietf:params:oauth:token-type:access_token"));
    }

    /** Exchanges a token of {@link HeadOffice}'s. */
    VisitedPage exchangesForeign(String idToken) {
        return grant(
                "urn:ietf:params:oauth:grant-type:token-exchange",
                Map.of(
                        "subject_token",
                        idToken,
                        "subject_token_type",
                        "urn:ietf:params:oauth:token-type:id_token",
                        "subject_issuer",
                        HeadOffice.ALIAS));
    }

    VisitedPage postsPassword(TestUser user, String scope) {
        return grant(
                "password",
                Map.of("username", user.username(), "password", user.password(), "scope", scope));
    }

    /** Asks for a code that somebody may confirm in a browser. */
    VisitedPage startsDeviceFlow() {
        return post("auth/device", Map.of("scope", "openid"));
    }

    VisitedPage endsDeviceFlow(VisitedPage started) {
        return grant(
                "urn:ietf:params:oauth:grant-type:device_code",
                Map.of("device_code", started.json().get("device_code").asText()));
    }

    /** Asks the user's phone. */
    VisitedPage asksPhoneOf(TestUser user) {
        return post("ext/ciba/auth", Map.of("login_hint", user.username(), "scope", "openid"));
    }

    VisitedPage endsBackchannel(VisitedPage asked) {
        return grant(
                "urn:openid:params:grant-type:ciba",
                Map.of("auth_req_id", asked.json().get("auth_req_id").asText()));
    }

    VisitedPage bringsAssertion(String assertion) {
        return grant("urn:ietf:params:oauth:grant-type:jwt-bearer", Map.of("assertion", assertion));
    }

    private VisitedPage grant(String type, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("grant_type", type);
        return post("token", all);
    }

    private VisitedPage post(String endpoint, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("client_id", CLIENT);
        all.put("client_secret", SECRET);
        return http.post(endpoint(endpoint), all);
    }

    private String endpoint(String name) {
        return realm.uri() + "/protocol/openid-connect/" + name;
    }
}
