package dev.latchkey.acceptance.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.latchkey.acceptance.admin.Admins;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;

/** Somebody who puts the pack into a realm and takes it out again, with an access token. */
final class Operator {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI realm;
    private final Supplier<String> token;

    private Operator(URI realm, Supplier<String> token) {
        this.realm = realm;
        this.token = token;
    }

    /** The server's administrator, whose tokens live for a minute: each call has its own. */
    static Operator of(Stage stage, TestRealm realm) {
        return new Operator(uri(stage, realm), new Admins(stage, realm)::serverToken);
    }

    static Operator with(Stage stage, TestRealm realm, String token) {
        return new Operator(uri(stage, realm), () -> token);
    }

    private static URI uri(Stage stage, TestRealm realm) {
        return URI.create(stage.baseUri() + "/admin/realms/" + realm.name() + "/");
    }

    /** What the endpoint answered. */
    record Answer(int status, JsonNode body) {

        Answer expectOk() {
            assertThat(status).as(body.toString()).isEqualTo(200);
            return this;
        }

        List<String> changes() {
            return texts("changes");
        }

        List<String> byHand() {
            return texts("byHand");
        }

        List<String> remarks() {
            return texts("remarks");
        }

        List<String> errors() {
            return texts("errors");
        }

        private List<String> texts(String field) {
            return body.path(field).valueStream().map(JsonNode::asText).toList();
        }
    }

    Answer looksAtInstall() {
        return call("GET", "latchkey/install");
    }

    Answer installs() {
        return call("POST", "latchkey/install");
    }

    Answer looksAtUninstall() {
        return call("GET", "latchkey/uninstall");
    }

    Answer uninstalls() {
        return call("POST", "latchkey/uninstall");
    }

    /** Everything about the realm but its users. */
    RealmExport export() {
        return RealmExport.of(
                call("POST", "partial-export?exportClients=true&exportGroupsAndRoles=true")
                        .expectOk()
                        .body());
    }

    private Answer call(String method, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(realm.resolve(path))
                        .header("Authorization", "Bearer " + token.get())
                        .method(method, BodyPublishers.noBody())
                        .build();
        try {
            HttpResponse<String> response =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString());
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
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + body, e);
        }
    }
}
