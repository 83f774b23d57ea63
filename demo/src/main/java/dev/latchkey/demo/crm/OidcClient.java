package dev.latchkey.demo.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.demo.web.Language;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A public OpenID Connect client: authorization code flow with PKCE, codes exchanged from the CRM's own server. */
final class OidcClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RealmAddress realm;
    private final String clientId;
    private final URI home;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    /**
     * @param realm the issuer
     * @param home the CRM's own URL, ending in a slash; {@code callback} below it is where browsers return
     */
    OidcClient(RealmAddress realm, String clientId, URI home) {
        this.realm = realm;
        this.clientId = clientId;
        this.home = home;
    }

    /** Where to send a browser that wants to sign in. */
    URI signIn(SignInAttempt attempt, Language language) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", clientId);
        query.put("redirect_uri", callback());
        query.put("response_type", "code");
        query.put("scope", "openid profile email");
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", attempt.challenge());
        query.put("code_challenge_method", "S256");
        query.put("ui_locales", language.tag());
        return URI.create(endpoint(realm.forBrowsers(), "auth") + "?" + form(query));
    }

    /** Where to send a browser that wants to sign out, of Keycloak as well. */
    URI signOut(Tokens tokens, Language language) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", clientId);
        query.put("id_token_hint", tokens.id().raw());
        query.put("post_logout_redirect_uri", home.toString());
        query.put("ui_locales", language.tag());
        return URI.create(endpoint(realm.forBrowsers(), "logout") + "?" + form(query));
    }

    /**
     * Turns the code that a browser brought back into tokens.
     *
     * @throws IOException if Keycloak refuses the code or what it answers does not fit the attempt
     */
    Tokens redeem(String code, SignInAttempt attempt) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                ask(
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                callback(),
                                "code_verifier",
                                attempt.verifier()));
        if (answer.statusCode() != 200) {
            throw new IOException("Keycloak refused the code: " + answer.body());
        }
        Tokens tokens = tokens(answer);
        tokens.id().checkedFor(attempt);
        return tokens;
    }

    /** Fresh tokens, unless Keycloak has ended the session or blocked the account. */
    Renewal renew(Tokens old) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                ask(Map.of("grant_type", "refresh_token", "refresh_token", old.refresh()));
        if (answer.statusCode() == 200) {
            return new Renewal(Optional.of(tokens(answer)), false);
        }
        // Latchkey's documented word for it; a real CRM need not look at anything else either.
        return new Renewal(Optional.empty(), answer.body().contains("\"latchkey_license_"));
    }

    private Tokens tokens(HttpResponse<String> answer) throws IOException {
        JsonNode body = JSON.readTree(answer.body());
        IdToken id =
                IdToken.read(body.path("id_token").asText())
                        .checked(realm.forBrowsers(), clientId, Instant.now());
        return new Tokens(id, body.path("refresh_token").asText());
    }

    private HttpResponse<String> ask(Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("client_id", clientId);
        HttpRequest request =
                HttpRequest.newBuilder(endpoint(realm.forServers(), "token"))
                        .timeout(Duration.ofSeconds(15))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(all)))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static URI endpoint(URI from, String name) {
        return URI.create(from + "/protocol/openid-connect/" + name);
    }

    private String callback() {
        return home.resolve("callback").toString();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
