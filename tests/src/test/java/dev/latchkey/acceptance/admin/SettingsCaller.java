package dev.latchkey.acceptance.admin;

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
import java.util.List;
import java.util.Optional;

/** Somebody who calls the settings endpoint of one realm, with an access token or without. */
final class SettingsCaller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI endpoint;
    private final Optional<String> token;

    SettingsCaller(URI server, String realm, Optional<String> token) {
        endpoint = URI.create(server + "/admin/realms/" + realm + "/latchkey/settings");
        this.token = token;
    }

    /**
     * What the endpoint answered.
     *
     * @param status the HTTP status
     * @param body as JSON, whatever the status
     */
    record Answer(int status, JsonNode body) {

        /** The keys of all settings, as they are listed. */
        List<String> keys() {
            return body.get("settings").valueStream().map(s -> s.get("key").asText()).toList();
        }

        /** What is set for the key; empty if its default holds. */
        Optional<String> value(String key) {
            return Optional.ofNullable(setting(key).get("value")).map(JsonNode::asText);
        }

        String defaultValue(String key) {
            return setting(key).get("defaultValue").asText();
        }

        List<String> problems() {
            return texts("problems");
        }

        List<String> errors() {
            return texts("errors");
        }

        private JsonNode setting(String key) {
            return body.get("settings")
                    .valueStream()
                    .filter(setting -> setting.get("key").asText().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No " + key + " in " + body));
        }

        private List<String> texts(String field) {
            return body.get(field).valueStream().map(JsonNode::asText).toList();
        }
    }

    Answer read() {
        return call("GET", "");
    }

    Answer write(String json) {
        return call("PUT", json);
    }

    private Answer call(String method, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body));
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
        try {
            HttpResponse<String> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), parse(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + body, e);
        }
    }
}
