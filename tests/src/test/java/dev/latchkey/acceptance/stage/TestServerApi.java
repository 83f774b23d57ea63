package dev.latchkey.acceptance.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calls {@code latchkey-test}, the provider that only the tests deploy (see {@code dev.latchkey.testserver}). */
final class TestServerApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;

    TestServerApi(URI baseUri) {
        root = URI.create(baseUri + "/realms/master/latchkey-test/");
    }

    JsonNode get(String path) {
        return call("GET", path);
    }

    JsonNode put(String path) {
        return call("PUT", path);
    }

    JsonNode post(String path) {
        return call("POST", path);
    }

    private JsonNode call(String method, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve(path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        try {
            HttpResponse<byte[]> response =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "%s %s: HTTP %d".formatted(method, path, response.statusCode()));
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
