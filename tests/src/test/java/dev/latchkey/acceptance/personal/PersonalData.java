package dev.latchkey.acceptance.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** Somebody who asks the endpoint for people of one realm, with an access token or without. */
public final class PersonalData {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String root;
    private final Optional<String> token;

    public PersonalData(Stage stage, TestRealm realm, Optional<String> token) {
        root = stage.baseUri() + "/admin/realms/" + realm.name() + "/latchkey/personal-data/";
        this.token = token;
    }

    /**
     * What the endpoint answered.
     *
     * @param text as it came
     */
    public record Answer(int status, String text) {

        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON: " + text, e);
            }
        }

        /** The holding that is kept there. */
        JsonNode held(String where) {
            return json().get("held")
                    .valueStream()
                    .filter(holding -> holding.get("where").asText().equals(where))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No " + where + " in " + text));
        }

        public List<JsonNode> entries(String where) {
            return held(where).get("entries").valueStream().toList();
        }
    }

    public Answer export(String user) {
        return call("GET", user);
    }

    public Answer erase(String user) {
        return call("DELETE", user);
    }

    public Answer eraseWhole(String user) {
        return call("DELETE", user + "?whole=true");
    }

    private Answer call(String method, String user) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + user))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
        try {
            HttpResponse<String> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
