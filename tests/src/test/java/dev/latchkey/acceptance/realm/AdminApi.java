package dev.latchkey.acceptance.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * The server's Admin REST API as its master administrator. Paths are relative to {@code /admin/}. Every answer that is not
 * a 2xx is an {@link AdminApiException}. Signs in again whenever its token has run out, so a moved clock does it no harm.
 */
public final class AdminApi {

    /** Name of the administrator that a backend creates at the first start; password alike. */
    public static final String ADMINISTRATOR = "admin";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI baseUri;
    private String accessToken;

    public AdminApi(URI baseUri) {
        this.baseUri = baseUri;
    }

    /** The JSON at the path. */
    public JsonNode get(String path) {
        return parse(call("GET", path, null).body());
    }

    /** Creates; answers the last step of the new thing's address, its id mostly, or "" where there is none. */
    public String post(String path, JsonNode body) {
        return call("POST", path, body)
                .headers()
                .firstValue("location")
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .orElse("");
    }

    public void put(String path, JsonNode body) {
        call("PUT", path, body);
    }

    public void delete(String path) {
        call("DELETE", path, null);
    }

    private HttpResponse<String> call(String method, String path, JsonNode body) {
        if (accessToken == null) {
            accessToken = signIn();
        }
        HttpResponse<String> response = send(method, path, body);
        if (response.statusCode() == 401) {
            accessToken = signIn();
            response = send(method, path, body);
        }
        if (response.statusCode() / 100 != 2) {
            throw new AdminApiException(method, path, response.statusCode(), response.body());
        }
        return response;
    }

    private HttpResponse<String> send(String method, String path, JsonNode body) {
        return send(
                HttpRequest.newBuilder(URI.create(baseUri + "/admin/" + path))
                        .header("Authorization", "Bearer " + accessToken)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body.toString())));
    }

    private String signIn() {
        String form =
                "grant_type=password&client_id=admin-cli&username=%1$s&password=%1$s"
                        .formatted(ADMINISTRATOR);
        HttpResponse<String> response =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                baseUri
                                                        + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));
        if (response.statusCode() != 200) {
            throw new AdminApiException("POST", "token", response.statusCode(), response.body());
        }
        return parse(response.body()).get("access_token").asText();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON: " + body, e);
        }
    }
}
